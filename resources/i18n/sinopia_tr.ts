<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="tr" sourcelanguage="en_US">
<context>
    <name>About</name>
    <message>
        <location filename="../../app/around/about.py" line="28"/>
        <source>About Sinopia</source>
        <translation>Sinopia hakkında</translation>
    </message>
    <message>
        <location filename="../../app/around/about.py" line="33"/>
        <source>Sinopia {version}</source>
        <translation>Sinopia {version}</translation>
    </message>
    <message>
        <location filename="../../app/around/about.py" line="34"/>
        <source>Turns drawings and photos into pictures, on this computer alone.</source>
        <translation>Çizimleri ve fotoğrafları resme dönüştürür; yalnızca bu bilgisayarda.</translation>
    </message>
    <message>
        <location filename="../../app/around/about.py" line="39"/>
        <location filename="../../app/around/about.py" line="57"/>
        <source>Licences</source>
        <translation>Lisanslar</translation>
    </message>
    <message>
        <location filename="../../app/around/about.py" line="41"/>
        <source>All licences</source>
        <translation>Tüm lisanslar</translation>
    </message>
    <message>
        <location filename="../../app/around/about.py" line="43"/>
        <source>Looking…</source>
        <translation>Aranıyor…</translation>
    </message>
    <message>
        <location filename="../../app/around/about.py" line="46"/>
        <location filename="../../app/around/about.py" line="59"/>
        <source>This computer</source>
        <translation>Bu bilgisayar</translation>
    </message>
    <message>
        <location filename="../../app/around/about.py" line="47"/>
        <source>Copy</source>
        <translation>Kopyala</translation>
    </message>
    <message>
        <location filename="../../app/around/about.py" line="48"/>
        <source>Copies what is said of this computer</source>
        <translation>Bu bilgisayarla ilgili bilgileri kopyalar</translation>
    </message>
    <message>
        <location filename="../../app/around/about.py" line="61"/>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
    <message>
        <location filename="../../app/around/about.py" line="85"/>
        <source>MIT licence</source>
        <translation>MIT lisansı</translation>
    </message>
    <message>
        <location filename="../../app/around/about.py" line="87"/>
        <source>Models, networks and pictures that come with it</source>
        <translation>Birlikte gelen modeller, ağlar ve resimler</translation>
    </message>
    <message>
        <location filename="../../app/around/about.py" line="91"/>
        <source>Their licences in full:</source>
        <translation>Lisanslarının tam metni:</translation>
    </message>
    <message>
        <location filename="../../app/around/about.py" line="92"/>
        <source>Packages</source>
        <translation>Paketler</translation>
    </message>
    <message>
        <location filename="../../app/around/about.py" line="93"/>
        <source>it does not say</source>
        <translation>belirtilmemiş</translation>
    </message>
</context>
<context>
    <name>Before</name>
    <message>
        <location filename="../../app/pages/draw/colourpicker.py" line="77"/>
        <source>Back to {name}, as it was</source>
        <translation>Önceki {name} rengine dön</translation>
    </message>
</context>
<context>
    <name>Branch</name>
    <message>
        <location filename="../../app/pages/train/branch.py" line="42"/>
        <source>Branch</source>
        <translation>Dal</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/branch.py" line="45"/>
        <source>A new training that begins with step {step} of “{name}”. Its networks and pictures stay as they are; the other one keeps what it has.</source>
        <translation>“{name}” eğitiminin {step}. adımından başlayan yeni bir eğitim. Ağları ve resimleri aynı kalır; öteki eğitim de elindekini korur.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/branch.py" line="48"/>
        <source>{name} branch</source>
        <translation>{name} dalı</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/branch.py" line="54"/>
        <source>Name of the new training</source>
        <translation>Yeni eğitimin adı</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/branch.py" line="70"/>
        <source>Start branch</source>
        <translation>Dalı başlat</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/branch.py" line="76"/>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/branch.py" line="101"/>
        <source>It stands at step {step} already, and would end at step {total}: ask for more.</source>
        <translation>Eğitim zaten {step}. adımda, oysa bitişi {total}. adım olurdu: daha fazla adım isteyin.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/branch.py" line="103"/>
        <source>From step {step} to step {total}.</source>
        <translation>{step}. adımdan {total}. adıma kadar.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/branch.py" line="105"/>
        <source>From step {step}.</source>
        <translation>{step}. adımdan başlar.</translation>
    </message>
</context>
<context>
    <name>BrushPanel</name>
    <message>
        <location filename="../../app/pages/draw/brushpanel.py" line="37"/>
        <source>{n} %</source>
        <translation>%{n}</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/brushpanel.py" line="37"/>
        <source>{n} px</source>
        <translation>{n} px</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/brushpanel.py" line="38"/>
        <source>Brush</source>
        <translation>Fırça</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/brushpanel.py" line="39"/>
        <source>Hardness</source>
        <translation>Sertlik</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/brushpanel.py" line="40"/>
        <source>Steady hand</source>
        <translation>Titremeyen el</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/brushpanel.py" line="40"/>
        <source>The line follows the hand with a lag</source>
        <translation>Çizgi, eli biraz geriden izler</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/brushpanel.py" line="41"/>
        <source>Light pressure makes the line thinner</source>
        <translation>Hafif bastırınca çizgi incelir</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/brushpanel.py" line="42"/>
        <source>Light pressure makes the line fainter</source>
        <translation>Hafif bastırınca çizgi soluklaşır</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/brushpanel.py" line="43"/>
        <source>Fill</source>
        <translation>Dolgu</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/brushpanel.py" line="44"/>
        <source>Tolerance</source>
        <translation>Tolerans</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/brushpanel.py" line="44"/>
        <source>How different a colour may be</source>
        <translation>Bir rengin ne kadar farklı olabileceği</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/brushpanel.py" line="45"/>
        <source>Close gaps</source>
        <translation>Boşlukları kapat</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/brushpanel.py" line="45"/>
        <source>Openings in an outline that hold a fill</source>
        <translation>Dış çizgide, dolgunun taşmayacağı açıklıklar</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/brushpanel.py" line="46"/>
        <source>Shapes</source>
        <translation>Şekiller</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/brushpanel.py" line="47"/>
        <source>Filled</source>
        <translation>İçi dolu</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/brushpanel.py" line="48"/>
        <source>Grid</source>
        <translation>Izgara</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/brushpanel.py" line="49"/>
        <source>Show it</source>
        <translation>Göster</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/brushpanel.py" line="50"/>
        <source>Spacing</source>
        <translation>Aralık</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/brushpanel.py" line="50"/>
        <source>Pixels of the drawing from line to line</source>
        <translation>Bir çizgiden ötekine, çizimin pikseliyle</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/brushpanel.py" line="51"/>
        <source>Shapes keep to it</source>
        <translation>Şekiller ızgaraya uyar</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <location filename="../../app/pages/draw/canvas.py" line="76"/>
        <source>Drawing</source>
        <translation>Çizim</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/canvas.py" line="77"/>
        <source>Arrow keys move the pen, Return sets it down or lifts it.</source>
        <translation>Ok tuşları kalemi gezdirir, Enter kalemi indirir veya kaldırır.</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/canvas.py" line="255"/>
        <source>Delete</source>
        <translation>Sil</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <location filename="../../app/pages/draw/swatches.py" line="78"/>
        <source>Use {name}</source>
        <translation>{name} rengini kullan</translation>
    </message>
</context>
<context>
    <name>Clipboard</name>
    <message>
        <location filename="../../app/pages/draw/clipboardactions.py" line="29"/>
        <source>Cut</source>
        <translation>Kes</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/clipboardactions.py" line="30"/>
        <source>Copy what is selected, or the drawing</source>
        <translation>Seçili alanı veya çizimi kopyala</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/clipboardactions.py" line="31"/>
        <source>Paste</source>
        <translation>Yapıştır</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/clipboardactions.py" line="32"/>
        <source>Select all</source>
        <translation>Tümünü seç</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/clipboardactions.py" line="33"/>
        <source>Delete</source>
        <translation>Sil</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/clipboardactions.py" line="47"/>
        <source>Nothing is painted there.</source>
        <translation>Orada boyanmış bir şey yok.</translation>
    </message>
</context>
<context>
    <name>ColourBar</name>
    <message>
        <location filename="../../app/pages/draw/colours.py" line="136"/>
        <source>Colour {name}: choose another (C)</source>
        <translation>{name} rengi: başka bir renk seç (C)</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/colours.py" line="143"/>
        <source>Second colour {name}: swap (X)</source>
        <translation>İkinci renk {name}: ilk renkle değiştir (X)</translation>
    </message>
</context>
<context>
    <name>ColourPicker</name>
    <message>
        <location filename="../../app/pages/draw/colourpicker.py" line="112"/>
        <source>Colour as a number, such as #ff8800</source>
        <translation>Sayı olarak renk, örneğin #ff8800</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/colourpicker.py" line="114"/>
        <source>Keep this beside the canvas</source>
        <translation>Bunu tuvalin yanında tut</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/colourpicker.py" line="121"/>
        <source>Colour</source>
        <translation>Renk</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/colourpicker.py" line="176"/>
        <source>{n} %</source>
        <translation>%{n}</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/colourpicker.py" line="179"/>
        <source>{n}°</source>
        <translation>{n}°</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <location filename="../../app/widgets/compare.py" line="55"/>
        <source>Before and after</source>
        <translation>Önce ve sonra</translation>
    </message>
    <message>
        <location filename="../../app/widgets/compare.py" line="42"/>
        <location filename="../../app/widgets/compare.py" line="65"/>
        <source>Before</source>
        <translation>Önce</translation>
    </message>
    <message>
        <location filename="../../app/widgets/compare.py" line="42"/>
        <location filename="../../app/widgets/compare.py" line="70"/>
        <source>After</source>
        <translation>Sonra</translation>
    </message>
    <message>
        <location filename="../../app/widgets/compare.py" line="57"/>
        <source>The arrow keys move the split between the picture before and after, plus and minus zoom.</source>
        <translation>Ok tuşları öncesi ile sonrası arasındaki ayırıcıyı kaydırır, artı ve eksi yakınlaştırır ve uzaklaştırır.</translation>
    </message>
</context>
<context>
    <name>CompareCurves</name>
    <message>
        <location filename="../../app/pages/train/comparecurves.py" line="28"/>
        <source>Compare curves</source>
        <translation>Eğrileri karşılaştır</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/comparecurves.py" line="38"/>
        <source>The two have no curve in common.</source>
        <translation>İkisinin ortak eğrisi yok.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/comparecurves.py" line="41"/>
        <source>“{name}” with</source>
        <translation>“{name}” ile</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/comparecurves.py" line="43"/>
        <source>Curve</source>
        <translation>Eğri</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/comparecurves.py" line="48"/>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
</context>
<context>
    <name>ContactSheet</name>
    <message>
        <location filename="../../app/pages/models/sheet.py" line="43"/>
        <source>Open photos, or draw something on the Draw page.</source>
        <translation>Fotoğraf açın veya Çiz sayfasında bir şey çizin.</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/sheet.py" line="45"/>
        <source>Use the drawing</source>
        <translation>Çizimi kullan</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/sheet.py" line="46"/>
        <source>Save sheet…</source>
        <translation>Karşılaştırmayı kaydet…</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/sheet.py" line="49"/>
        <source>Compare models</source>
        <translation>Modelleri karşılaştır</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/sheet.py" line="52"/>
        <source>Back to Convert</source>
        <translation>Dönüştürmeye dön</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/sheet.py" line="54"/>
        <source>Back to the models</source>
        <translation>Modellere dön</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/sheet.py" line="55"/>
        <source>Open photos…</source>
        <translation>Fotoğraf aç…</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/sheet.py" line="80"/>
        <source>Convert with it</source>
        <translation>Bununla dönüştür</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/sheet.py" line="80"/>
        <source>Draw with it</source>
        <translation>Bununla çiz</translation>
    </message>
</context>
<context>
    <name>ConvertPage</name>
    <message>
        <location filename="../../app/pages/convert/page.py" line="75"/>
        <source>Convert pictures</source>
        <translation>Resimleri dönüştür</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="92"/>
        <source>Add photos…</source>
        <translation>Fotoğraf ekle…</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="93"/>
        <source>Add folder…</source>
        <translation>Klasör ekle…</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="96"/>
        <source>Drop photos or folders here</source>
        <translation>Fotoğrafları veya klasörleri buraya bırakın</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="97"/>
        <source>Every picture goes through the model you choose below. The originals stay as they are.</source>
        <translation>Her resim aşağıda seçtiğiniz modelden geçer. Özgün dosyalar olduğu gibi kalır.</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="103"/>
        <source>Remove</source>
        <translation>Çıkar</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="104"/>
        <source>Clear list</source>
        <translation>Listeyi temizle</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="188"/>
        <source>Folder for the results</source>
        <translation>Sonuçların klasörü</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="339"/>
        <source>Cancel</source>
        <translation>İptal</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="106"/>
        <source>Try models…</source>
        <translation>Modelleri dene…</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="107"/>
        <source>These pictures through several models, side by side</source>
        <translation>Bu resimler, birkaç modelle yan yana</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="160"/>
        <source>Pictures ({patterns})</source>
        <translation>Resimler ({patterns})</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="160"/>
        <source>All files (*)</source>
        <translation>Tüm dosyalar (*)</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="161"/>
        <source>Add photos</source>
        <translation>Fotoğraf ekle</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="164"/>
        <source>Add folder</source>
        <translation>Klasör ekle</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="306"/>
        <source>1 picture</source>
        <translation>1 resim</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="306"/>
        <source>{n} pictures</source>
        <translation>{n} resim</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="318"/>
        <source>Convert</source>
        <translation>Dönüştür</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="320"/>
        <source>Convert again</source>
        <translation>Yeniden dönüştür</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="322"/>
        <source>Try 1 picture again</source>
        <translation>1 resmi yeniden dene</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="322"/>
        <source>Try {n} pictures again</source>
        <translation>{n} resmi yeniden dene</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="324"/>
        <source>Convert the other one</source>
        <translation>Kalan 1 resmi dönüştür</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="324"/>
        <source>Convert the other {n}</source>
        <translation>Kalan {n} resmi dönüştür</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="326"/>
        <source>Convert 1 picture</source>
        <translation>1 resmi dönüştür</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="326"/>
        <source>Convert {n} pictures</source>
        <translation>{n} resmi dönüştür</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="337"/>
        <source>Go on</source>
        <translation>Devam et</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="337"/>
        <source>Pause</source>
        <translation>Duraklat</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="339"/>
        <source>Stopping…</source>
        <translation>Durduruluyor…</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="350"/>
        <source>Show what failed</source>
        <translation>Başarısız olanları göster</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/listactions.py" line="79"/>
        <location filename="../../app/pages/convert/page.py" line="350"/>
        <source>{n} failed</source>
        <translation>{n} başarısız</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="356"/>
        <source>Paused. {n} of {total} are done.</source>
        <translation>Duraklatıldı. Tamamlanan: {n} / {total}.</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="360"/>
        <source>Preparing the model…</source>
        <translation>Model hazırlanıyor…</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="362"/>
        <source>{n} of {total} · {time} left</source>
        <translation>{n} / {total} · kalan süre: {time}</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="368"/>
        <source>There is no model yet. Train one, or add one on the Models page.</source>
        <translation>Henüz model yok. Bir model eğitin veya Modeller sayfasından ekleyin.</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="418"/>
        <source>Preview</source>
        <translation>Önizleme</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/listactions.py" line="94"/>
        <source>Folder, 1 picture</source>
        <translation>Klasör, 1 resim</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/listactions.py" line="94"/>
        <source>Folder, {n} pictures</source>
        <translation>Klasör, {n} resim</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/listactions.py" line="75"/>
        <source>{done} done</source>
        <translation>{done} tamamlandı</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/listactions.py" line="77"/>
        <source>{n} were there already</source>
        <translation>{n} zaten vardı</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/listactions.py" line="80"/>
        <source>Stopped. {parts}.</source>
        <translation>Durduruldu. {parts}.</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/listactions.py" line="80"/>
        <source>{parts}.</source>
        <translation>{parts}.</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/listactions.py" line="102"/>
        <source>Waiting</source>
        <translation>Bekliyor</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/listactions.py" line="103"/>
        <source>Working…</source>
        <translation>Çalışıyor…</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/listactions.py" line="104"/>
        <source>There already, left as it is</source>
        <translation>Zaten vardı, olduğu gibi bırakıldı</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/listactions.py" line="105"/>
        <source>Done in {time}</source>
        <translation>Tamamlandı, süre: {time}</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/listactions.py" line="107"/>
        <source>Done</source>
        <translation>Tamamlandı</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/listactions.py" line="110"/>
        <source>{done} · first picture only</source>
        <translation>{done} · yalnızca ilk resim</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="394"/>
        <source>Your pictures will be shown here, before and after.</source>
        <translation>Resimleriniz burada, öncesi ve sonrasıyla gösterilecek.</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="396"/>
        <source>Choose a picture in the list to see it here, before and after.</source>
        <translation>Öncesini ve sonrasını burada görmek için listeden bir resim seçin.</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="398"/>
        <source>There is no preview of this picture.</source>
        <translation>Bu resmin önizlemesi yok.</translation>
    </message>
</context>
<context>
    <name>Curves</name>
    <message>
        <location filename="../../app/pages/train/curves.py" line="83"/>
        <source>Smoothing of the curves</source>
        <translation>Eğrilerin yumuşatılması</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/curves.py" line="84"/>
        <source>Smooth</source>
        <translation>Yumuşatma</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/curves.py" line="85"/>
        <source>Log scale</source>
        <translation>Logaritmik ölçek</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/curves.py" line="88"/>
        <source>Show everything</source>
        <translation>Tümünü göster</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/curves.py" line="88"/>
        <source>Show the whole curves</source>
        <translation>Eğrileri baştan sona göster</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/curves.py" line="95"/>
        <source>The first figures come in a moment.</source>
        <translation>İlk değerler birazdan gelecek.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/curves.py" line="159"/>
        <source>Show the curve {name}</source>
        <translation>{name} eğrisini göster</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/curves.py" line="226"/>
        <source>Loss curves</source>
        <translation>Kayıp eğrileri</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/curves.py" line="227"/>
        <source>The left and right keys read the values, Escape ends it.</source>
        <translation>Sol ve sağ ok tuşları değerleri okur, Esc bitirir.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/curves.py" line="320"/>
        <source>Step {step}</source>
        <translation>Adım {step}</translation>
    </message>
</context>
<context>
    <name>DerivationChooser</name>
    <message>
        <location filename="../../app/widgets/derivations.py" line="110"/>
        <source>What is made of each photo</source>
        <translation>Her fotoğraftan ne üretileceği</translation>
    </message>
</context>
<context>
    <name>Diagnoses</name>
    <message>
        <location filename="../../app/pages/train/diagnosis.py" line="28"/>
        <source>Verdicts on the training</source>
        <translation>Eğitimle ilgili değerlendirmeler</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/diagnosis.py" line="30"/>
        <source>Nothing to report.</source>
        <translation>Bildirilecek bir şey yok.</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <location filename="../../app/around/dialogs.py" line="94"/>
        <source>This Sinopia is built for “{what}”.</source>
        <translation>Bu Sinopia “{what}” için derlendi.</translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message>
        <location filename="../../app/painting/document.py" line="446"/>
        <source>Layer</source>
        <translation>Katman</translation>
    </message>
    <message>
        <location filename="../../app/painting/document.py" line="446"/>
        <source>Photo</source>
        <translation>Fotoğraf</translation>
    </message>
    <message>
        <location filename="../../app/painting/document.py" line="446"/>
        <source>Hints</source>
        <translation>İpuçları</translation>
    </message>
</context>
<context>
    <name>DrawPage</name>
    <message>
        <location filename="../../app/pages/draw/page.py" line="82"/>
        <location filename="../../app/pages/draw/page.py" line="217"/>
        <source>Result</source>
        <translation>Sonuç</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/page.py" line="149"/>
        <source>Draw</source>
        <translation>Çiz</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/page.py" line="155"/>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/page.py" line="178"/>
        <location filename="../../app/pages/draw/page.py" line="205"/>
        <source>Open picture</source>
        <translation>Resim aç</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/page.py" line="179"/>
        <source>Save result</source>
        <translation>Sonucu kaydet</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/page.py" line="180"/>
        <location filename="../../app/pages/draw/page.py" line="206"/>
        <source>Save drawing</source>
        <translation>Çizimi kaydet</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/page.py" line="181"/>
        <source>Copy result</source>
        <translation>Sonucu kopyala</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/page.py" line="187"/>
        <source>Result beside the drawing</source>
        <translation>Sonuç çizimin yanında</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/page.py" line="188"/>
        <source>Result over the drawing</source>
        <translation>Sonuç çizimin üstünde</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/page.py" line="189"/>
        <source>Result alone</source>
        <translation>Yalnızca sonuç</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/page.py" line="195"/>
        <source>Keep this result</source>
        <translation>Bu sonucu sakla</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/page.py" line="197"/>
        <source>Go on painting on the result</source>
        <translation>Sonuç üzerinde boyamaya devam et</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/page.py" line="199"/>
        <source>Duplicate the layer</source>
        <translation>Katmanı çoğalt</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/page.py" line="200"/>
        <source>Layers</source>
        <translation>Katmanlar</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/page.py" line="202"/>
        <source>Keys</source>
        <translation>Kısayollar</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/page.py" line="205"/>
        <source>Open…</source>
        <translation>Aç…</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/page.py" line="206"/>
        <source>Save…</source>
        <translation>Kaydet…</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/page.py" line="207"/>
        <source>Copy</source>
        <translation>Kopyala</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/page.py" line="208"/>
        <source>Save result…</source>
        <translation>Sonucu kaydet…</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/page.py" line="215"/>
        <source>Drawing</source>
        <translation>Çizim</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/page.py" line="227"/>
        <source>No model yet. Train one, or open one of your own or of another program.</source>
        <translation>Henüz model yok. Bir model eğitin; kendinizin veya başka bir programın modelini de açabilirsiniz.</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/page.py" line="228"/>
        <source>Train a model</source>
        <translation>Model eğit</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/page.py" line="229"/>
        <source>Open a model file…</source>
        <translation>Model dosyası aç…</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/page.py" line="285"/>
        <source>Loading the model…</source>
        <translation>Model yükleniyor…</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/page.py" line="285"/>
        <source>Preparing the engine…</source>
        <translation>Motor hazırlanıyor…</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/page.py" line="317"/>
        <source>This layer is locked or hidden. Choose another in Layers (F7), or unlock it.</source>
        <translation>Bu katman kilitli veya gizli. Katmanlar panelinden (F7) başka bir katman seçin veya bu katmanın kilidini açın.</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/page.py" line="402"/>
        <source>Picture</source>
        <translation>Resim</translation>
    </message>
</context>
<context>
    <name>EarlierRun</name>
    <message>
        <location filename="../../app/pages/train/earlier.py" line="34"/>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
</context>
<context>
    <name>Entry</name>
    <message>
        <location filename="../../app/widgets/entry.py" line="25"/>
        <source>{page} ({keys})</source>
        <translation>{page} ({keys})</translation>
    </message>
    <message>
        <location filename="../../app/widgets/entry.py" line="40"/>
        <source>{page}. {state}</source>
        <translation>{page}. {state}</translation>
    </message>
</context>
<context>
    <name>Examples</name>
    <message>
        <location filename="../../app/pages/draw/exampleactions.py" line="25"/>
        <source>Next example</source>
        <translation>Sonraki örnek çizim</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/exampleactions.py" line="26"/>
        <location filename="../../app/pages/draw/exampleactions.py" line="59"/>
        <location filename="../../app/pages/draw/exampleactions.py" line="61"/>
        <source>Example</source>
        <translation>Örnek çizim</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/exampleactions.py" line="32"/>
        <source>undo brings this drawing back</source>
        <translation>geri alırsanız bu çizim geri gelir</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/exampleactions.py" line="32"/>
        <source>there are none for this model</source>
        <translation>bu model için örnek yok</translation>
    </message>
</context>
<context>
    <name>FaultList</name>
    <message>
        <location filename="../../app/pages/train/faults.py" line="205"/>
        <source>What was found in the pictures</source>
        <translation>Resimlerde bulunanlar</translation>
    </message>
</context>
<context>
    <name>FaultsView</name>
    <message>
        <location filename="../../app/pages/train/faults.py" line="54"/>
        <source>How many pictures were looked at</source>
        <translation>İncelenen resim sayısı</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/faults.py" line="68"/>
        <source>Which findings are shown</source>
        <translation>Hangi bulguların gösterildiği</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/faults.py" line="71"/>
        <source>Leave out all duplicates</source>
        <translation>Tüm kopyaları dışarıda bırak</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/faults.py" line="73"/>
        <source>Of the same pictures, only the first is used</source>
        <translation>Aynı olan resimlerden yalnızca ilki kullanılır</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/faults.py" line="76"/>
        <source>Use all again</source>
        <translation>Hepsini yeniden kullan</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/faults.py" line="108"/>
        <source>Checking every picture: {done} of {total}</source>
        <translation>Tüm resimler denetleniyor: {done} / {total}</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/faults.py" line="138"/>
        <source>The picture can be used.</source>
        <translation>Resim kullanılabilir.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/faults.py" line="138"/>
        <source>All {n} pictures can be used.</source>
        <translation>{n} resmin hepsi kullanılabilir.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/faults.py" line="140"/>
        <source>The picture cannot be used.</source>
        <translation>Resim kullanılamıyor.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/faults.py" line="140"/>
        <source>{usable} of {n} pictures can be used.</source>
        <translation>{n} resimden {usable} tanesi kullanılabilir.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/faults.py" line="143"/>
        <source>{kind}: {n} of them.</source>
        <translation>{kind}: {n} tane.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/faults.py" line="146"/>
        <source>You leave 1 picture out.</source>
        <translation>1 resmi dışarıda bırakıyorsunuz.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/faults.py" line="146"/>
        <source>You leave {n} pictures out.</source>
        <translation>{n} resmi dışarıda bırakıyorsunuz.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/faults.py" line="170"/>
        <source>Everything</source>
        <translation>Tümü</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/faults.py" line="173"/>
        <source>{kind} ({n})</source>
        <translation>{kind} ({n})</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/faults.py" line="188"/>
        <source>Hide</source>
        <translation>Gizle</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/faults.py" line="188"/>
        <source>Show 1 finding</source>
        <translation>1 bulguyu göster</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/faults.py" line="188"/>
        <source>Show {n} findings</source>
        <translation>{n} bulguyu göster</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <location filename="../../app/pages/draw/fileactions.py" line="43"/>
        <source>Earlier drawings and recent files</source>
        <translation>Önceki çizimler ve son dosyalar</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/fileactions.py" line="55"/>
        <source>Pictures and drawings ({patterns})</source>
        <translation>Resimler ve çizimler ({patterns})</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/fileactions.py" line="56"/>
        <source>Open picture</source>
        <translation>Resim aç</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/fileactions.py" line="61"/>
        <source>Models ({patterns})</source>
        <translation>Modeller ({patterns})</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/fileactions.py" line="62"/>
        <source>Open a model file</source>
        <translation>Model dosyası aç</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/fileactions.py" line="79"/>
        <source>OpenRaster, with layers (*.ora)</source>
        <translation>OpenRaster, katmanlarıyla (*.ora)</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/fileactions.py" line="80"/>
        <source>drawing</source>
        <translation>çizim</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/fileactions.py" line="85"/>
        <source>Save drawing</source>
        <translation>Çizimi kaydet</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/fileactions.py" line="118"/>
        <source>time lapse</source>
        <translation>hızlandırılmış film</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/fileactions.py" line="119"/>
        <source>WebP (*.webp);;GIF (*.gif)</source>
        <translation>WebP (*.webp);;GIF (*.gif)</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/fileactions.py" line="120"/>
        <source>Save a time lapse</source>
        <translation>Hızlandırılmış filmi kaydet</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/fileactions.py" line="79"/>
        <location filename="../../app/pages/draw/fileactions.py" line="126"/>
        <source>PNG (*.png);;JPEG (*.jpg);;WebP (*.webp)</source>
        <translation>PNG (*.png);;JPEG (*.jpg);;WebP (*.webp)</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/fileactions.py" line="101"/>
        <source>Saved as {path}</source>
        <translation>Kaydedildi: {path}</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/fileactions.py" line="106"/>
        <source>Saved as {path}, as one picture: OpenRaster (.ora) keeps the layers</source>
        <translation>{path} olarak tek resim hâlinde kaydedildi: katmanları OpenRaster (.ora) korur</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/fileactions.py" line="127"/>
        <source>Save result</source>
        <translation>Sonucu kaydet</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/fileactions.py" line="125"/>
        <location filename="../../app/pages/draw/fileactions.py" line="135"/>
        <source>result</source>
        <translation>sonuç</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/fileactions.py" line="143"/>
        <source>Looking…</source>
        <translation>Aranıyor…</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/fileactions.py" line="148"/>
        <source>Earlier drawings</source>
        <translation>Önceki çizimler</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/fileactions.py" line="154"/>
        <source>There are none yet</source>
        <translation>Henüz çizim yok</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/fileactions.py" line="156"/>
        <source>Save a time lapse of this drawing…</source>
        <translation>Bu çizimin hızlandırılmış filmini kaydet…</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/fileactions.py" line="159"/>
        <source>Recent files</source>
        <translation>Son dosyalar</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/fileactions.py" line="166"/>
        <source>Forget the recent files</source>
        <translation>Son dosyaları unut</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <location filename="../../app/pages/train/findings.py" line="65"/>
        <source>{kind}. {words} Left out.</source>
        <translation>{kind}. {words} Dışarıda bırakıldı.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/findings.py" line="65"/>
        <source>{kind}. {words}</source>
        <translation>{kind}. {words}</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/findings.py" line="73"/>
        <source>This holds for 1 picture.</source>
        <translation>Bu, 1 resim için geçerli.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/findings.py" line="73"/>
        <source>This holds for {n} pictures.</source>
        <translation>Bu, {n} resim için geçerli.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/findings.py" line="77"/>
        <source>You leave it out.</source>
        <translation>Bunu dışarıda bırakıyorsunuz.</translation>
    </message>
</context>
<context>
    <name>FoundView</name>
    <message>
        <location filename="../../app/pages/train/found.py" line="45"/>
        <source>Some of the training pictures</source>
        <translation>Eğitim resimlerinden bazıları</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="73"/>
        <source>Another folder…</source>
        <translation>Başka bir klasör…</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="75"/>
        <source>Swap direction</source>
        <translation>Yönü ters çevir</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="78"/>
        <source>Learn the other way round: give what is to be made now</source>
        <translation>Ters yönde öğrenir: şimdi üretilecek olanı siz verirsiniz</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="93"/>
        <source>These are photos</source>
        <translation>Bunlar fotoğraf</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="96"/>
        <source>Every picture is one photo, not two beside each other</source>
        <translation>Her resim tek bir fotoğraftır, yan yana iki resim değil</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="87"/>
        <location filename="../../app/pages/train/found.py" line="99"/>
        <source>These are pairs</source>
        <translation>Bunlar resim çifti</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="81"/>
        <source>These are two sets</source>
        <translation>Bunlar iki küme</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="84"/>
        <source>Pictures of one name do not belong together: it learns from two kinds of pictures</source>
        <translation>Aynı adlı resimler birbirine ait değildir: iki tür resimden öğrenir</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="90"/>
        <source>Pictures of one name show the same in two ways</source>
        <translation>Aynı adlı resimler aynı şeyi iki biçimde gösterir</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="102"/>
        <source>Every picture holds two beside each other</source>
        <translation>Her dosyada yan yana iki resim var</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="108"/>
        <source>Pictures like these</source>
        <translation>Böyle resimler</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="108"/>
        <source>become like these</source>
        <translation>böyle resimlere dönüşür</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="135"/>
        <source>Looking at the pictures…</source>
        <translation>Resimler inceleniyor…</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="172"/>
        <source>It learns to make more pictures of this kind.</source>
        <translation>Bu türden yeni resimler üretmeyi öğrenir.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="174"/>
        <source>It learns to paint such photos anew, in the style of one picture.</source>
        <translation>Böyle fotoğrafları tek bir resmin stilinde yeniden boyamayı öğrenir.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="177"/>
        <source>Two pictures of one name belong together: it learns to make the right from the left.</source>
        <translation>Aynı adlı iki resim birbirine aittir: soldakinden sağdakini üretmeyi öğrenir.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="179"/>
        <source>It learns to make the right picture from the left.</source>
        <translation>Soldaki resimden sağdakini üretmeyi öğrenir.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="181"/>
        <source>It learns both ways; the model goes from the left kind to the right.</source>
        <translation>İki yönü de öğrenir; model, soldaki türü sağdakine çevirir.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="191"/>
        <source>You give</source>
        <translation>Siz verirsiniz</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="191"/>
        <source>It makes</source>
        <translation>Model üretir</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="202"/>
        <location filename="../../app/pages/train/found.py" line="205"/>
        <source>1 photo.</source>
        <translation>1 fotoğraf.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="202"/>
        <location filename="../../app/pages/train/found.py" line="205"/>
        <source>{n} photos.</source>
        <translation>{n} fotoğraf.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="208"/>
        <source>Two sets of pictures: {a} in A, {b} in B.</source>
        <translation>İki resim kümesi: A içinde {a}, B içinde {b}.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="213"/>
        <source>Too few to keep some aside for the samples.</source>
        <translation>Resimler az olduğu için örneklere resim ayrılmadı.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="215"/>
        <source>{n} kept aside from “{part}”.</source>
        <translation>“{part}” bölümünden {n} resim ayrıldı.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="217"/>
        <source>{n} more kept aside.</source>
        <translation>{n} resim daha ayrıldı.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="223"/>
        <source>1 pair side by side.</source>
        <translation>1 yan yana çift.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="223"/>
        <source>{n} pairs side by side.</source>
        <translation>{n} yan yana çift.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="226"/>
        <source>1 pair side by side, taken as two sets.</source>
        <translation>1 yan yana çift, iki küme olarak alındı.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="227"/>
        <source>{n} pairs side by side, taken as two sets.</source>
        <translation>{n} yan yana çift, iki küme olarak alındı.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="230"/>
        <source>1 pair in A and B.</source>
        <translation>A ve B içinde 1 çift.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="230"/>
        <source>{n} pairs in A and B.</source>
        <translation>A ve B içinde {n} çift.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="233"/>
        <source>1 pair in A and B, taken as two sets.</source>
        <translation>A ve B içinde 1 çift, iki küme olarak alındı.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="234"/>
        <source>{n} pairs in A and B, taken as two sets.</source>
        <translation>A ve B içinde {n} çift, iki küme olarak alındı.</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <location filename="../../app/widgets/gallery.py" line="55"/>
        <source>Pictures</source>
        <translation>Resimler</translation>
    </message>
</context>
<context>
    <name>GamutSquare</name>
    <message>
        <location filename="../../app/pages/draw/hintpanel.py" line="28"/>
        <source>Colours of this lightness</source>
        <translation>Bu açıklıktaki renkler</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/hintpanel.py" line="29"/>
        <source>Arrow keys choose a colour.</source>
        <translation>Ok tuşları renk seçer.</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/hintpanel.py" line="30"/>
        <source>All colours of this lightness. The pale ones cannot be shown as bright as that.</source>
        <translation>Bu açıklıktaki tüm renkler. Soluk görünenler o kadar canlı gösterilemez.</translation>
    </message>
</context>
<context>
    <name>GeneratePage</name>
    <message>
        <location filename="../../app/pages/generate/page.py" line="59"/>
        <source>Pictures</source>
        <translation>Resimler</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="83"/>
        <source>The number of the first picture: the same number, the same pictures</source>
        <translation>İlk resmin numarası: aynı numara, aynı resimler</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="86"/>
        <source>Others</source>
        <translation>Başkaları</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="86"/>
        <source>25 other pictures</source>
        <translation>Başka 25 resim</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="90"/>
        <source>Number</source>
        <translation>Numara</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="93"/>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="99"/>
        <source>No model makes pictures by itself yet</source>
        <translation>Henüz kendiliğinden resim yapan bir model yok</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="100"/>
        <source>Train one from a folder of pictures of one kind: it learns to make more of them, from nothing.</source>
        <translation>Tek türden resimlerin bulunduğu bir klasörle bir model eğitin: hiç yoktan, onlara benzer yenilerini üretmeyi öğrenir.</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="101"/>
        <source>Train a model</source>
        <translation>Model eğit</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="116"/>
        <source>Generate</source>
        <translation>Üret</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="127"/>
        <source>The chosen picture</source>
        <translation>Seçilen resim</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="129"/>
        <source>As it was</source>
        <translation>Eski hâli</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="130"/>
        <source>Save…</source>
        <translation>Kaydet…</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="131"/>
        <source>Draw on it</source>
        <translation>Üzerine çiz</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="132"/>
        <source>Walk from here</source>
        <translation>Buradan gezin</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="133"/>
        <source>From this picture to another, step by step</source>
        <translation>Bu resimden bir başkasına, adım adım</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="137"/>
        <source>Change it</source>
        <translation>Değiştir</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="138"/>
        <source>The directions in which this model&apos;s pictures change most, the strongest first</source>
        <translation>Bu modelin resimlerinin en çok değiştiği yönler, en güçlüsü başta</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="153"/>
        <source>The walk</source>
        <translation>Gezinti</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="155"/>
        <source>Save walk…</source>
        <translation>Gezintiyi kaydet…</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="156"/>
        <source>End the walk</source>
        <translation>Gezintiyi bitir</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="167"/>
        <source>Direction {n}</source>
        <translation>Yön {n}</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="206"/>
        <source>Number {n}, changed</source>
        <translation>Numara {n}, değiştirilmiş</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="206"/>
        <source>Number {n}</source>
        <translation>Numara {n}</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="231"/>
        <source>Saving the walk…</source>
        <translation>Gezinti kaydediliyor…</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="233"/>
        <source>From {a} to {b}</source>
        <translation>Başlangıç {a}, bitiş {b}</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="235"/>
        <source>Now choose the picture where the walk ends.</source>
        <translation>Şimdi gezintinin biteceği resmi seçin.</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="254"/>
        <source>Save picture</source>
        <translation>Resmi kaydet</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="262"/>
        <source>Save walk</source>
        <translation>Gezintiyi kaydet</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="269"/>
        <source>Saved as {path}</source>
        <translation>Kaydedildi: {path}</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <location filename="../../app/around/help.py" line="34"/>
        <source>Help</source>
        <translation>Yardım</translation>
    </message>
    <message>
        <location filename="../../app/around/help.py" line="45"/>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
</context>
<context>
    <name>Hint</name>
    <message>
        <location filename="../../app/widgets/hint.py" line="25"/>
        <source>Put away</source>
        <translation>Kapat</translation>
    </message>
    <message>
        <location filename="../../app/widgets/hint.py" line="25"/>
        <source>Put this hint away</source>
        <translation>Bu ipucunu kapat</translation>
    </message>
</context>
<context>
    <name>HintPanel</name>
    <message>
        <location filename="../../app/pages/draw/hintpanel.py" line="75"/>
        <source>Suggested</source>
        <translation>Önerilenler</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/hintpanel.py" line="77"/>
        <source>Click or stroke on the photo where it should have the colour. Alt and a click asks what fits.</source>
        <translation>Fotoğrafta rengin olması gereken yere tıklayın veya fırça sürün. Alt ile tıklamak, oraya hangi rengin uyduğunu sorar.</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/hintpanel.py" line="81"/>
        <source>End at edges</source>
        <translation>Kenarlarda bitsin</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/hintpanel.py" line="82"/>
        <source>A hint colours the area that it lies in, and nothing beyond its edges</source>
        <translation>Bir ipucu, içinde bulunduğu alanı renklendirir; kenarlarının ötesinde hiçbir şeyi değiştirmez</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/hintpanel.py" line="89"/>
        <source>Colours here</source>
        <translation>Buradaki renkler</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <location filename="../../app/pages/draw/hintactions.py" line="41"/>
        <location filename="../../app/pages/draw/hintactions.py" line="133"/>
        <source>Hints of colour</source>
        <translation>Renk ipuçları</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/hintactions.py" line="45"/>
        <source>Another variation</source>
        <translation>Başka bir çeşitleme</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/hintactions.py" line="139"/>
        <source>New layer</source>
        <translation>Yeni katman</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/hintactions.py" line="148"/>
        <source>Show layer</source>
        <translation>Katmanı göster</translation>
    </message>
</context>
<context>
    <name>HueBar</name>
    <message>
        <location filename="../../app/pages/draw/colourpicker.py" line="60"/>
        <source>Hue</source>
        <translation>Renk tonu</translation>
    </message>
</context>
<context>
    <name>JobPanel</name>
    <message>
        <location filename="../../app/pages/convert/panel.py" line="30"/>
        <source>Options</source>
        <translation>Seçenekler</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/panel.py" line="36"/>
        <source>Folder for the results</source>
        <translation>Sonuçların klasörü</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/panel.py" line="39"/>
        <source>Choose another folder for the results</source>
        <translation>Sonuçlar için başka bir klasör seç</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/panel.py" line="42"/>
        <source>Cancel</source>
        <translation>İptal</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/panel.py" line="43"/>
        <source>Open folder</source>
        <translation>Klasörü aç</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/panel.py" line="47"/>
        <source>Progress</source>
        <translation>İlerleme</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/panel.py" line="49"/>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/panel.py" line="49"/>
        <source>Results go to</source>
        <translation>Sonuçların yeri</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/panel.py" line="73"/>
        <source>These look like drawings.</source>
        <translation>Bunlar çizime benziyor.</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/panel.py" line="75"/>
        <source>These look like photos.</source>
        <translation>Bunlar fotoğrafa benziyor.</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/panel.py" line="77"/>
        <source>Most of these look like photos.</source>
        <translation>Bunların çoğu fotoğrafa benziyor.</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/panel.py" line="79"/>
        <source>Most of these look like drawings.</source>
        <translation>Bunların çoğu çizime benziyor.</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/panel.py" line="81"/>
        <source>Some look like photos, others like drawings.</source>
        <translation>Bazıları fotoğrafa, bazıları çizime benziyor.</translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="66"/>
        <source>{action}: {keys}</source>
        <translation>{action}: {keys}</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="67"/>
        <source>Click, then press other keys</source>
        <translation>Tıklayın, sonra başka tuşlara basın</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="71"/>
        <source>Press keys…</source>
        <translation>Tuşlara basın…</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="106"/>
        <location filename="../../app/pages/draw/keys.py" line="143"/>
        <source>Keys</source>
        <translation>Kısayollar</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="118"/>
        <source>1 … 9, 0</source>
        <translation>1 … 9, 0</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="118"/>
        <source>Opacity 10 % … 90 %, 100 %</source>
        <translation>Opaklık %10 … %90, %100</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="119"/>
        <source>Space and drag</source>
        <translation>Boşluk tuşu ve sürükleme</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="119"/>
        <source>Move the view</source>
        <translation>Görünümü kaydır</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="120"/>
        <source>Wheel, + and -</source>
        <translation>Fare tekerleği, + ve -</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="120"/>
        <source>Zoom</source>
        <translation>Yakınlaştır</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="121"/>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="121"/>
        <source>Straight, square, by steps of 15°</source>
        <translation>Düz, kare, 15° adımlarla</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="122"/>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="122"/>
        <source>Shapes from their middle</source>
        <translation>Şekilleri ortadan çiz</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="123"/>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="123"/>
        <source>Hide or show the panels</source>
        <translation>Panelleri göster veya gizle</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="124"/>
        <source>Return</source>
        <translation>Enter</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="124"/>
        <source>Set the pen down, lift it, finish</source>
        <translation>Kalemi indir, kaldır, bitir</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="125"/>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="125"/>
        <source>Take back what was begun</source>
        <translation>Başlanan işlemi geri al</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="126"/>
        <source>Two fingers</source>
        <translation>İki parmak</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="126"/>
        <source>Zoom and move; a tap takes back</source>
        <translation>Yakınlaştır ve kaydır; bir dokunuş geri alır</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="134"/>
        <source>Use it here</source>
        <translation>Burada kullan</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="142"/>
        <source>Click a key to choose another.</source>
        <translation>Başka bir tuş seçmek için bir tuşa tıklayın.</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="148"/>
        <source>All back to the defaults</source>
        <translation>Tümünü varsayılana döndür</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="150"/>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="158"/>
        <source>Back to the default</source>
        <translation>Varsayılana döndür</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="159"/>
        <source>Back to the default: {action}</source>
        <translation>Varsayılana döndür: {action}</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="183"/>
        <source>“{keys}” cannot be used: the canvas or the window needs it.</source>
        <translation>“{keys}” kullanılamaz: tuval veya pencere için gerekli.</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="186"/>
        <location filename="../../app/pages/draw/keys.py" line="204"/>
        <source>“{keys}” is already for “{action}”.</source>
        <translation>“{keys}” zaten “{action}” için kullanılıyor.</translation>
    </message>
</context>
<context>
    <name>LargeStrips</name>
    <message>
        <location filename="../../app/widgets/large.py" line="38"/>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
</context>
<context>
    <name>LayerRow</name>
    <message>
        <location filename="../../app/pages/draw/layers.py" line="83"/>
        <source>Show or hide</source>
        <translation>Göster veya gizle</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/layers.py" line="84"/>
        <source>Show or hide {name}</source>
        <translation>{name} katmanını göster veya gizle</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/layers.py" line="85"/>
        <source>Lock or unlock</source>
        <translation>Kilitle veya kilidi aç</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/layers.py" line="86"/>
        <source>Lock or unlock {name}</source>
        <translation>{name} katmanını kilitle veya kilidini aç</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/layers.py" line="89"/>
        <source>{name}: a double click renames it, dragging moves it</source>
        <translation>{name}: çift tıklama yeniden adlandırır, sürüklemek taşır</translation>
    </message>
</context>
<context>
    <name>LayersPanel</name>
    <message>
        <location filename="../../app/pages/draw/layers.py" line="132"/>
        <location filename="../../app/pages/draw/layers.py" line="251"/>
        <source>Opacity of the layer</source>
        <translation>Katmanın opaklığı</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/layers.py" line="141"/>
        <location filename="../../app/pages/draw/layers.py" line="254"/>
        <source>New layer</source>
        <translation>Yeni katman</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/layers.py" line="143"/>
        <source>Up</source>
        <translation>Yukarı</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/layers.py" line="144"/>
        <source>Down</source>
        <translation>Aşağı</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/layers.py" line="145"/>
        <source>Merge with the layer below</source>
        <translation>Alttaki katmanla birleştir</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/layers.py" line="146"/>
        <source>Remove the layer</source>
        <translation>Katmanı sil</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/layers.py" line="149"/>
        <source>Layers</source>
        <translation>Katmanlar</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/layers.py" line="150"/>
        <source>Opacity</source>
        <translation>Opaklık</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/layers.py" line="165"/>
        <location filename="../../app/pages/draw/layers.py" line="167"/>
        <source>Rename layer</source>
        <translation>Katmanı yeniden adlandır</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/layers.py" line="165"/>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/layers.py" line="175"/>
        <source>{n} %</source>
        <translation>%{n}</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/layers.py" line="242"/>
        <source>Hide layer</source>
        <translation>Katmanı gizle</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/layers.py" line="242"/>
        <source>Show layer</source>
        <translation>Katmanı göster</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/layers.py" line="247"/>
        <source>Unlock layer</source>
        <translation>Katmanın kilidini aç</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/layers.py" line="247"/>
        <source>Lock layer</source>
        <translation>Katmanı kilitle</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/layers.py" line="238"/>
        <location filename="../../app/pages/draw/layers.py" line="260"/>
        <location filename="../../app/pages/draw/layers.py" line="263"/>
        <source>Move layer</source>
        <translation>Katmanı taşı</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/layers.py" line="142"/>
        <source>Duplicate the layer</source>
        <translation>Katmanı çoğalt</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/layers.py" line="257"/>
        <source>Duplicate layer</source>
        <translation>Katmanı çoğaltma</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/layers.py" line="266"/>
        <source>Merge layers</source>
        <translation>Katmanları birleştir</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/layers.py" line="269"/>
        <source>Remove layer</source>
        <translation>Katmanı sil</translation>
    </message>
</context>
<context>
    <name>Length</name>
    <message>
        <location filename="../../app/pages/train/length.py" line="34"/>
        <source>Length of the training</source>
        <translation>Eğitimin süresi</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/length.py" line="36"/>
        <source>Unit of the length</source>
        <translation>Sürenin birimi</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/length.py" line="37"/>
        <source>steps</source>
        <translation>adım</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/length.py" line="37"/>
        <source>epochs</source>
        <translation>dönem</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/length.py" line="37"/>
        <source>minutes</source>
        <translation>dakika</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/length.py" line="121"/>
        <source>1 step</source>
        <translation>1 adım</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/length.py" line="121"/>
        <source>{n} steps</source>
        <translation>{n} adım</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/length.py" line="125"/>
        <source>{n} epochs</source>
        <translation>{n} dönem</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/length.py" line="127"/>
        <source>about {time}</source>
        <translation>yaklaşık {time}</translation>
    </message>
</context>
<context>
    <name>ListActions</name>
    <message>
        <location filename="../../app/pages/train/listactions.py" line="105"/>
        <source>Rename</source>
        <translation>Yeniden adlandır</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/listactions.py" line="105"/>
        <source>Name of the training and its model</source>
        <translation>Eğitimin ve modelinin adı</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/listactions.py" line="111"/>
        <source>What you want to remember of “{name}”</source>
        <translation>“{name}” hakkında hatırlamak istedikleriniz</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/listactions.py" line="112"/>
        <source>Note</source>
        <translation>Not</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/listactions.py" line="118"/>
        <source>Remove</source>
        <translation>Sil</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/listactions.py" line="119"/>
        <source>Move the training “{name}” to the trash, with its model, samples and checkpoint?</source>
        <translation>“{name}” eğitimi, modeli, örnekleri ve kontrol noktasıyla birlikte çöp kutusuna taşınsın mı?</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/listactions.py" line="121"/>
        <source>Move to trash</source>
        <translation>Çöp kutusuna taşı</translation>
    </message>
</context>
<context>
    <name>LookChips</name>
    <message>
        <location filename="../../app/pages/draw/swatches.py" line="106"/>
        <source>Areas of this colour have look {n} of their own</source>
        <translation>Bu renkteki alanların kendi görünümü: {n}</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/swatches.py" line="107"/>
        <source>Areas of this colour look as the rest</source>
        <translation>Bu renkteki alanlar ötekiler gibi görünür</translation>
    </message>
</context>
<context>
    <name>Looks</name>
    <message>
        <location filename="../../app/pages/draw/viewactions.py" line="26"/>
        <source>Grid</source>
        <translation>Izgara</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/viewactions.py" line="28"/>
        <source>Fit into the window</source>
        <translation>Pencereye sığdır</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/viewactions.py" line="29"/>
        <source>100 %</source>
        <translation>%100</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/viewactions.py" line="30"/>
        <source>200 %</source>
        <translation>%200</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/viewactions.py" line="31"/>
        <source>Flip the view</source>
        <translation>Görünümü aynala</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/viewactions.py" line="32"/>
        <source>Turn the view left</source>
        <translation>Görünümü sola döndür</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/viewactions.py" line="33"/>
        <source>Turn the view right</source>
        <translation>Görünümü sağa döndür</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/viewactions.py" line="35"/>
        <source>Full screen</source>
        <translation>Tam ekran</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/viewactions.py" line="36"/>
        <source>Size of the drawing…</source>
        <translation>Çizim boyutu…</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/viewactions.py" line="39"/>
        <source>Zoom, flip, turn and grid</source>
        <translation>Yakınlaştırma, aynalama, döndürme ve ızgara</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/viewactions.py" line="50"/>
        <source>{n} %</source>
        <translation>%{n}</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/viewactions.py" line="67"/>
        <source>Size of the drawing</source>
        <translation>Çizim boyutu</translation>
    </message>
</context>
<context>
    <name>MessageList</name>
    <message>
        <location filename="../../app/widgets/notices.py" line="244"/>
        <source>Messages</source>
        <translation>İletiler</translation>
    </message>
    <message>
        <location filename="../../app/widgets/notices.py" line="254"/>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
    <message>
        <location filename="../../app/widgets/notices.py" line="255"/>
        <source>Put all away</source>
        <translation>Tümünü kapat</translation>
    </message>
    <message>
        <location filename="../../app/widgets/notices.py" line="281"/>
        <source>Put this message away</source>
        <translation>Bu iletiyi kapat</translation>
    </message>
</context>
<context>
    <name>ModelCards</name>
    <message>
        <location filename="../../app/pages/models/cards.py" line="83"/>
        <source>Models</source>
        <translation>Modeller</translation>
    </message>
</context>
<context>
    <name>ModelDetails</name>
    <message>
        <location filename="../../app/pages/models/details.py" line="70"/>
        <source>About the model</source>
        <translation>Model hakkında</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="87"/>
        <source>Draw with it</source>
        <translation>Bununla çiz</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="93"/>
        <source>Convert pictures with it</source>
        <translation>Bununla resim dönüştür</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="96"/>
        <source>Export…</source>
        <translation>Dışa aktar…</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="88"/>
        <source>Convert with it</source>
        <translation>Bununla dönüştür</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="90"/>
        <source>Generate with it</source>
        <translation>Bununla üret</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="94"/>
        <source>Train on…</source>
        <translation>Eğitmeyi sürdür…</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="95"/>
        <source>Train it further on other pictures, as a new model</source>
        <translation>Başka resimlerle, yeni bir model olarak eğitmeyi sürdür</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="98"/>
        <source>Report…</source>
        <translation>Rapor…</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="99"/>
        <source>How near its results come to pictures that it did not learn from</source>
        <translation>Sonuçlarının, öğrenmediği resimlere ne kadar yaklaştığı</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="104"/>
        <source>Rename…</source>
        <translation>Yeniden adlandır…</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="105"/>
        <source>Remove…</source>
        <translation>Sil…</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="106"/>
        <source>Show in folder</source>
        <translation>Klasörde göster</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="124"/>
        <source>Export</source>
        <translation>Dışa aktar</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="126"/>
        <source>Sinopia (.safetensors)…</source>
        <translation>Sinopia (.safetensors)…</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="127"/>
        <source>pix2pix and CycleGAN in PyTorch (.pth)…</source>
        <translation>PyTorch için pix2pix ve CycleGAN (.pth)…</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="128"/>
        <source>ONNX (.onnx)…</source>
        <translation>ONNX (.onnx)…</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="129"/>
        <source>pix2pix in the browser (.pict)…</source>
        <translation>Tarayıcıda pix2pix (.pict)…</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="134"/>
        <source>ONNX (.onnx): its packages are not installed</source>
        <translation>ONNX (.onnx): gereken paketler kurulu değil</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="139"/>
        <source>A to B</source>
        <translation>A&apos;dan B&apos;ye</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="139"/>
        <source>B to A</source>
        <translation>B&apos;den A&apos;ya</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="143"/>
        <source> to </source>
        <translation> ile </translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="147"/>
        <source>Not stated</source>
        <translation>Belirtilmemiş</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="149"/>
        <source>Whatever is worth knowing</source>
        <translation>Bilinmeye değer ne varsa</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="161"/>
        <source>Wants</source>
        <translation>Beklediği girdi</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="161"/>
        <source>Direction</source>
        <translation>Yön</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="162"/>
        <source>Values</source>
        <translation>Değerler</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="162"/>
        <source>Licence</source>
        <translation>Lisans</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="163"/>
        <source>Notes</source>
        <translation>Notlar</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="307"/>
        <source>All settings</source>
        <translation>Tüm ayarlar</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="247"/>
        <source>File</source>
        <translation>Dosya</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="276"/>
        <source>Result of a sample</source>
        <translation>Örneğin sonucu</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="276"/>
        <source>Input of a sample</source>
        <translation>Örneğin girdisi</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="26"/>
        <source>Method</source>
        <translation>Yöntem</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="27"/>
        <source>Network</source>
        <translation>Ağ</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="28"/>
        <source>Size</source>
        <translation>Boyut</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="31"/>
        <source>Came as</source>
        <translation>Geldiği biçim</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="32"/>
        <source>Format</source>
        <translation>Biçim</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="33"/>
        <source>Trained on</source>
        <translation>Eğitim verisi</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="34"/>
        <source>Pictures</source>
        <translation>Resimler</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="35"/>
        <source>Kept aside</source>
        <translation>Ayrılan</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="36"/>
        <source>Steps</source>
        <translation>Adımlar</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="37"/>
        <source>Training time</source>
        <translation>Eğitim süresi</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="38"/>
        <source>Trained with</source>
        <translation>Eğitildiği aygıt</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="39"/>
        <source>Error on samples</source>
        <translation>Örneklerdeki hata</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="41"/>
        <source>Looks on samples</source>
        <translation>Örneklerdeki görünüş</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="44"/>
        <source>On those kept aside</source>
        <translation>Ayrılanlarda</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="45"/>
        <source>The input itself</source>
        <translation>Girdinin kendisi</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="47"/>
        <source>Weights</source>
        <translation>Ağırlıklar</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="48"/>
        <source>rounded to 16 bits</source>
        <translation>16 bite yuvarlandı</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="50"/>
        <source>Left out</source>
        <translation>Dışarıda bırakılan</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="59"/>
        <source>Made with</source>
        <translation>Kullanılan sürümler</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="79"/>
        <location filename="../../app/pages/models/facts.py" line="82"/>
        <source>light U-Net</source>
        <translation>hafif U-Net</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="80"/>
        <source>a graph</source>
        <translation>hesap grafiği</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="83"/>
        <source>fully connected</source>
        <translation>tam bağlı</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="84"/>
        <source>pix2pixHD with an enhancer</source>
        <translation>iyileştiricili pix2pixHD</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="87"/>
        <source>{n} levels</source>
        <translation>{n} düzey</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="88"/>
        <source>{n} blocks</source>
        <translation>{n} blok</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="89"/>
        <source>width {n}</source>
        <translation>genişlik {n}</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="90"/>
        <source>{n} norm</source>
        <translation>normalizasyon: {n}</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="93"/>
        <source>no norm</source>
        <translation>normalizasyon yok</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="96"/>
        <source>dropout</source>
        <translation>seyreltme</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="99"/>
        <source>{a} channels to {b}</source>
        <translation>{a} kanaldan {b} kanala</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="105"/>
        <source>{n} × {n} px</source>
        <translation>{n} × {n} px</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="107"/>
        <source>{n} × {n} px; other pictures are fitted in</source>
        <translation>{n} × {n} px; başka boyuttaki resimler sığdırılır</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="108"/>
        <source>{n} × {n} px learnt; pictures keep their own pixels</source>
        <translation>{n} × {n} px ile öğrenildi; resimler kendi piksellerini korur</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="115"/>
        <source>Variety</source>
        <translation>Çeşitlilik</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="116"/>
        <source>Style</source>
        <translation>Stil</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="117"/>
        <source>Content</source>
        <translation>İçerik</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="119"/>
        <source>Style of the photos themselves</source>
        <translation>Fotoğrafların kendi stili</translation>
    </message>
</context>
<context>
    <name>ModelPicker</name>
    <message>
        <location filename="../../app/widgets/picker.py" line="29"/>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <location filename="../../app/widgets/picker.py" line="30"/>
        <source>No model yet</source>
        <translation>Henüz model yok</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <location filename="../../app/pages/models/page.py" line="121"/>
        <location filename="../../app/pages/models/page.py" line="445"/>
        <source>Compare…</source>
        <translation>Karşılaştır…</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="122"/>
        <location filename="../../app/pages/models/page.py" line="129"/>
        <source>Import…</source>
        <translation>İçe aktar…</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="125"/>
        <source>No model yet</source>
        <translation>Henüz model yok</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="126"/>
        <source>Train one from your own pictures, or drop a model here: .safetensors, .pth, .pt, .pict or .onnx.</source>
        <translation>Kendi resimlerinizle bir model eğitin veya buraya bir model bırakın: .safetensors, .pth, .pt, .pict veya .onnx.</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="128"/>
        <source>Train a model</source>
        <translation>Model eğit</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="160"/>
        <source>Models</source>
        <translation>Modeller</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="146"/>
        <source>Search</source>
        <translation>Ara</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="153"/>
        <source>By name</source>
        <translation>Ada göre</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="153"/>
        <source>Newest first</source>
        <translation>Önce en yeni</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="153"/>
        <source>Largest first</source>
        <translation>Önce en büyük</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="154"/>
        <source>By what they want</source>
        <translation>Beklediği girdiye göre</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="157"/>
        <source>Order</source>
        <translation>Sıralama</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="210"/>
        <source>No model has “{words}” in its name or notes.</source>
        <translation>Adında veya notlarında “{words}” geçen model yok.</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="214"/>
        <source>1 model</source>
        <translation>1 model</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="214"/>
        <source>{n} models</source>
        <translation>{n} model</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="250"/>
        <source>Cannot be used</source>
        <translation>Kullanılamıyor</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="254"/>
        <source>built in</source>
        <translation>yerleşik</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="254"/>
        <source>imported</source>
        <translation>içe aktarıldı</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="254"/>
        <source>trained here</source>
        <translation>burada eğitildi</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="262"/>
        <source>Making sample pictures…</source>
        <translation>Örnek resimler üretiliyor…</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="264"/>
        <source>Best</source>
        <translation>En iyi</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="264"/>
        <source>Last</source>
        <translation>Son</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="264"/>
        <source>Reverse</source>
        <translation>Ters yön</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="270"/>
        <source>It is called “{name}” now.</source>
        <translation>Artık adı “{name}”.</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="299"/>
        <source>Draw with it</source>
        <translation>Bununla çiz</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="300"/>
        <source>Convert with it</source>
        <translation>Bununla dönüştür</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="302"/>
        <source>Train on…</source>
        <translation>Eğitmeyi sürdür…</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="306"/>
        <source>Report…</source>
        <translation>Rapor…</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="308"/>
        <source>Rename…</source>
        <translation>Yeniden adlandır…</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="309"/>
        <source>Show in folder</source>
        <translation>Klasörde göster</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="310"/>
        <source>Remove…</source>
        <translation>Sil…</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="325"/>
        <source>Models ({patterns})</source>
        <translation>Modeller ({patterns})</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="325"/>
        <source>All files (*)</source>
        <translation>Tüm dosyalar (*)</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="326"/>
        <source>Import models</source>
        <translation>Modelleri içe aktar</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="335"/>
        <source>Export “{name}”</source>
        <translation>“{name}” modelini dışa aktar</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="338"/>
        <source>Writing {name}…</source>
        <translation>{name} yazılıyor…</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="346"/>
        <source>Written to {path}.</source>
        <translation>Şuraya yazıldı: {path}.</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="350"/>
        <source>Written to {path}. In ONNX Runtime it differs by {difference} at most, of -1 to 1, at {sizes} px.</source>
        <translation>Şuraya yazıldı: {path}. ONNX Runtime ile fark, -1 ile 1 arasındaki değerlerde en çok {difference} ({sizes} px).</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="356"/>
        <source>Imported: {names}</source>
        <translation>İçe aktarıldı: {names}</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="88"/>
        <source>Saved as {path}</source>
        <translation>Kaydedildi: {path}</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="362"/>
        <source>“{name}” is there, but no sample pictures could be made. {reason}</source>
        <translation>“{name}” eklendi, ama örnek resimleri üretilemedi. {reason}</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="376"/>
        <source>Rename</source>
        <translation>Yeniden adlandır</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="377"/>
        <source>Name of the model</source>
        <translation>Modelin adı</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="388"/>
        <source>Move the training “{name}” to the trash, with its model, samples and checkpoint?</source>
        <translation>“{name}” eğitimi, modeli, örnekleri ve kontrol noktasıyla birlikte çöp kutusuna taşınsın mı?</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="390"/>
        <source>Move the model “{name}” to the trash?</source>
        <translation>“{name}” modeli çöp kutusuna taşınsın mı?</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="394"/>
        <source>Remove</source>
        <translation>Sil</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="397"/>
        <source>Move to trash</source>
        <translation>Çöp kutusuna taşı</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="419"/>
        <source>{n} of {total} models are tried, your own first. Others: choose them here, then Compare.</source>
        <translation>{total} modelden {n} tanesi deneniyor, önce kendi modelleriniz. Diğerleri için: burada seçip Karşılaştır&apos;a basın.</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="445"/>
        <source>Compare {n}…</source>
        <translation>{n} modeli karşılaştır…</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="447"/>
        <source>The same picture through the chosen models, side by side</source>
        <translation>Aynı resim, seçilen modellerle yan yana</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="449"/>
        <source>Choose two models or more: with Ctrl, or by the mark on their cards</source>
        <translation>İki veya daha çok model seçin: Ctrl tuşuyla ya da kartlarındaki işaretle</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="216"/>
        <source>{n} of {total}</source>
        <translation>{n} / {total}</translation>
    </message>
</context>
<context>
    <name>Offer</name>
    <message>
        <location filename="../../app/pages/draw/offer.py" line="30"/>
        <source>Put away</source>
        <translation>Kapat</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/offer.py" line="30"/>
        <source>Put this offer away</source>
        <translation>Bu öneriyi kapat</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/offer.py" line="52"/>
        <source>Working…</source>
        <translation>Çalışıyor…</translation>
    </message>
</context>
<context>
    <name>OptionsPanel</name>
    <message>
        <location filename="../../app/pages/convert/options.py" line="41"/>
        <source>{n}×</source>
        <translation>{n}×</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="41"/>
        <source>As it is</source>
        <translation>Olduğu gibi</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="43"/>
        <source>How much larger than its picture each result is</source>
        <translation>Her sonucun kendi resminden kaç kat büyük olacağı</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="44"/>
        <source>As the picture</source>
        <translation>Resimle aynı</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="49"/>
        <source>Of JPEG and WebP: 95 looks like the original, 80 is a third as large</source>
        <translation>JPEG ve WebP için: 95 özgün resim gibi görünür, 80 onun üçte biri kadar yer tutar</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="53"/>
        <source>Which of the results that this model can make of a picture; 0 is the usual one</source>
        <translation>Bu modelin bir resimden yapabileceği sonuçlardan hangisi; 0 olağan olanıdır</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="55"/>
        <source>{name} is the picture&apos;s name, {model} the model&apos;s, {n} a number</source>
        <translation>{name} resmin adı, {model} modelin adı, {n} bir sayıdır</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="57"/>
        <source>Ask me</source>
        <translation>Bana sor</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="57"/>
        <source>Leave it as it is</source>
        <translation>Olduğu gibi bırak</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="58"/>
        <source>Keep both</source>
        <translation>İkisini de sakla</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="58"/>
        <source>Replace it</source>
        <translation>Üzerine yaz</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="59"/>
        <source>What is done where a result of the same name is there already</source>
        <translation>Aynı adlı bir sonuç zaten varsa ne yapılacağı</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="60"/>
        <source>Keep sub-folders</source>
        <translation>Alt klasörleri koru</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="61"/>
        <source>All pictures of animations</source>
        <translation>Animasyonların bütün resimleri</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="62"/>
        <source>Of GIF, WebP and APNG files that move; else only their first picture</source>
        <translation>Hareketli GIF, WebP ve APNG dosyalarının; yoksa yalnızca ilk resimleri</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="64"/>
        <source>Date, camera and place</source>
        <translation>Tarih, kamera ve konum</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="65"/>
        <source>Colour profile</source>
        <translation>Renk profili</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="66"/>
        <source>Transparency</source>
        <translation>Saydamlık</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="67"/>
        <source>16 bits</source>
        <translation>16 bit</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="72"/>
        <source>Variation</source>
        <translation>Çeşitleme</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="73"/>
        <source>Size</source>
        <translation>Boyut</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="74"/>
        <source>Format</source>
        <translation>Biçim</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="75"/>
        <source>Quality</source>
        <translation>Kalite</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="76"/>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="77"/>
        <source>If the file exists</source>
        <translation>Dosya zaten varsa</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="92"/>
        <source>Keep of each picture</source>
        <translation>Resimlerden korunacaklar</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="101"/>
        <location filename="../../app/pages/convert/options.py" line="105"/>
        <source>Options</source>
        <translation>Seçenekler</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="102"/>
        <source>Put the options away</source>
        <translation>Seçenekleri kapat</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="188"/>
        <source>format as the picture</source>
        <translation>biçim resimle aynı</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="190"/>
        <source>{format}, quality {n}</source>
        <translation>{format}, kalite {n}</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="192"/>
        <source>variation {n}</source>
        <translation>çeşitleme {n}</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="210"/>
        <source>model</source>
        <translation>model</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="211"/>
        <source>For example {name}</source>
        <translation>Örneğin {name}</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="216"/>
        <source>{format} cannot hold: {what}.</source>
        <translation>{format} şunları saklayamaz: {what}.</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="217"/>
        <source>As far as the format of the result can hold it.</source>
        <translation>Sonucun biçimi elverdiği ölçüde.</translation>
    </message>
</context>
<context>
    <name>OutcomeView</name>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="54"/>
        <source>Pictures by which the training is judged</source>
        <translation>Eğitimin değerlendirildiği resimler</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="71"/>
        <source>Draw with it</source>
        <translation>Bununla çiz</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="72"/>
        <source>Convert photos</source>
        <translation>Fotoğraf dönüştür</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="74"/>
        <source>More pictures…</source>
        <translation>Daha çok resim…</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="77"/>
        <source>A training that begins with this model, on pictures that you choose</source>
        <translation>Bu modelle başlayan, sizin seçtiğiniz resimlerle bir eğitim</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="93"/>
        <source>What it has reached</source>
        <translation>Ulaştığı nokta</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="97"/>
        <source>What to do next</source>
        <translation>Bundan sonra</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="139"/>
        <source>Train on: {time} more</source>
        <translation>Eğitimi uzat: {time} daha</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="139"/>
        <source>Resume: {time} left</source>
        <translation>Sürdür: {time} kaldı</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="140"/>
        <source>Train on</source>
        <translation>Eğitimi uzat</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="140"/>
        <source>Resume</source>
        <translation>Sürdür</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="144"/>
        <source>1 more step</source>
        <translation>1 adım daha</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="144"/>
        <source>{n} more steps</source>
        <translation>{n} adım daha</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="154"/>
        <location filename="../../app/pages/train/outcome.py" line="157"/>
        <source>Best</source>
        <translation>En iyi</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="154"/>
        <location filename="../../app/pages/train/outcome.py" line="158"/>
        <source>Last</source>
        <translation>Son</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="155"/>
        <source>Input</source>
        <translation>Girdi</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="158"/>
        <source>Output</source>
        <translation>Çıktı</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="160"/>
        <source>Target</source>
        <translation>Hedef</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="170"/>
        <source>It is judged by {n} of the {all} pictures that were kept aside.</source>
        <translation>Ayrılan {all} resmin {n} tanesine göre değerlendirilir.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="176"/>
        <source>It is judged by 1 picture that was kept aside.</source>
        <translation>Ayrılan 1 resme göre değerlendirilir.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="177"/>
        <source>It is judged by {n} pictures that were kept aside.</source>
        <translation>Ayrılan {n} resme göre değerlendirilir.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="182"/>
        <source>No picture was kept aside, so it is judged by 1 that it learnt from.</source>
        <translation>Hiç resim ayrılmadı; bu yüzden öğrendiği resimlerden 1 tanesine göre değerlendiriliyor.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="183"/>
        <source>No picture was kept aside, so it is judged by {n} that it learnt from.</source>
        <translation>Hiç resim ayrılmadı; bu yüzden öğrendiği resimlerden {n} tanesine göre değerlendiriliyor.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="187"/>
        <source>No figure says how good these are: judge by the pictures.</source>
        <translation>Bunların ne kadar iyi olduğunu söyleyen bir değer yoktur: resimlere bakarak karar verin.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="190"/>
        <source>What the model made of them looked most like what is wanted at step {best} of {last}.</source>
        <translation>Modelin bunlardan ürettikleri, istenene en çok {best}. adımda benzedi (son adım: {last}).</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="193"/>
        <source>What the model made of them looked most like what is wanted at the last step, {last}.</source>
        <translation>Modelin bunlardan ürettikleri, istenene en çok son adımda ({last}) benzedi.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="199"/>
        <source>It still differs from what is wanted by {looks}, which is {word}: 0 would be the same picture, and two different pictures differ by {apart}.</source>
        <translation>İstenenden hâlâ {looks} kadar farklı; bu {word}: 0 aynı resim demektir, iki farklı resim birbirinden {apart} kadar farklıdır.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="213"/>
        <source>little</source>
        <translation>az</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="213"/>
        <source>middling</source>
        <translation>orta</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="213"/>
        <source>much</source>
        <translation>çok</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="208"/>
        <source>So far it has learnt little that the eye would see.</source>
        <translation>Şimdiye kadar gözle görülür pek az şey öğrendi.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="220"/>
        <source>It is not at its end yet.</source>
        <translation>Henüz bitmedi.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="225"/>
        <source>It was still getting better when it ended: training on is worth while.</source>
        <translation>Bittiğinde hâlâ iyileşiyordu: eğitimi uzatmaya değer.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="228"/>
        <source>Since step {step} it got no better: more pictures, or more different ones, help more than more steps.</source>
        <translation>{step}. adımdan beri iyileşmedi: daha çok veya daha çeşitli resim, daha çok adımdan fazla işe yarar.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="232"/>
        <source>Draw and Convert are given the best.</source>
        <translation>Çiz ve Dönüştür sayfalarında en iyisi kullanılır.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="252"/>
        <source>less is better</source>
        <translation>azı iyi</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="252"/>
        <source>more is better</source>
        <translation>çoğu iyi</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="255"/>
        <source>Looks</source>
        <translation>Görünüş</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="256"/>
        <source>How different they look to a network that was taught to see; 0 is best.</source>
        <translation>Görmeyi öğrenmiş bir ağa ne kadar farklı göründükleri; 0 en iyisidir.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="258"/>
        <source>Structure</source>
        <translation>Yapı</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="258"/>
        <source>SSIM: how alike their edges and areas are; 1 is best.</source>
        <translation>SSIM: kenarlarının ve alanlarının ne kadar benzediği; 1 en iyisidir.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="259"/>
        <source>Levels</source>
        <translation>Düzeyler</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="259"/>
        <source>L1: how far their levels are apart, of 100; 0 is best.</source>
        <translation>L1: düzeylerinin 100 üzerinden ne kadar ayrı olduğu; 0 en iyisidir.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="264"/>
        <source>{name}, step {step}</source>
        <translation>{name}, adım {step}</translation>
    </message>
</context>
<context>
    <name>PathField</name>
    <message>
        <location filename="../../app/pages/convert/pathfield.py" line="45"/>
        <source>Write the whole path of the folder, as {example}.</source>
        <translation>Klasörün tam yolunu yazın, örneğin {example}.</translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message>
        <location filename="../../app/pages/draw/photoactions.py" line="37"/>
        <source>Turn the photo into what the model wants</source>
        <translation>Fotoğrafı modelin beklediği girdiye dönüştür</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/photoactions.py" line="55"/>
        <source>the model sees none of the colours here: those of the result are its own</source>
        <translation>model buradaki renkleri görmez: sonuçtaki renkler kendisinindir</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/photoactions.py" line="61"/>
        <source>{wanted} “{turn}” makes them of what is painted.</source>
        <translation>{wanted} “{turn}” boyadıklarınızı çizgi yapar.</translation>
    </message>
</context>
<context>
    <name>PictureList</name>
    <message>
        <location filename="../../app/widgets/pictures.py" line="59"/>
        <source>Pictures to convert</source>
        <translation>Dönüştürülecek resimler</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <location filename="../../app/pages/convert/view.py" line="19"/>
        <source>Show what the model is given</source>
        <translation>Modele verileni göster</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/view.py" line="23"/>
        <source>Smaller (-)</source>
        <translation>Daha küçük (-)</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/view.py" line="24"/>
        <source>Larger (+)</source>
        <translation>Daha büyük (+)</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/view.py" line="25"/>
        <source>Show all of the picture (0)</source>
        <translation>Resmin tamamını göster (0)</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/view.py" line="26"/>
        <source>Every pixel, 100 % (1)</source>
        <translation>Her piksel, %100 (1)</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/view.py" line="30"/>
        <source>Every pixel, 100 %</source>
        <translation>Her piksel, %100</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/view.py" line="53"/>
        <source>{n} %</source>
        <translation>%{n}</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <location filename="../../app/around/preferences.py" line="42"/>
        <location filename="../../app/around/preferences.py" line="98"/>
        <source>Preferences</source>
        <translation>Tercihler</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="52"/>
        <source>Appearance</source>
        <translation>Görünüm</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="53"/>
        <location filename="../../app/around/preferences.py" line="55"/>
        <source>As the system</source>
        <translation>Sistemle aynı</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="54"/>
        <source>Language</source>
        <translation>Dil</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="54"/>
        <source>The language that Sinopia speaks.</source>
        <translation>Sinopia&apos;nın konuştuğu dil.</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="55"/>
        <source>Light</source>
        <translation>Açık</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="55"/>
        <source>Dark</source>
        <translation>Koyu</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="56"/>
        <source>Follows the system, or stays as you like it.</source>
        <translation>Sisteme uyar veya istediğiniz gibi kalır.</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="57"/>
        <source>Light or dark</source>
        <translation>Açık veya koyu tema</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="58"/>
        <source>Drawing</source>
        <translation>Çizim</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="59"/>
        <source>Sharper while the pen rests</source>
        <translation>Kalem dururken daha keskin</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="59"/>
        <source>As the model makes it</source>
        <translation>Modelin ürettiği gibi</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="60"/>
        <source>The result follows the pen. While it rests, its size is doubled, up to 1024 pixels.</source>
        <translation>Sonuç kalemi izler. Kalem dururken boyutu, en çok 1024 piksele kadar, iki katına çıkar.</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="61"/>
        <source>Result</source>
        <translation>Sonuç</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="62"/>
        <source>What the steps back may take. The last one can always be undone.</source>
        <translation>Geri alma adımlarının kaplayabileceği bellek. Sonuncusu her zaman geri alınabilir.</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="63"/>
        <source>Memory for undo</source>
        <translation>Geri alma belleği</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="63"/>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="64"/>
        <source>So soon after a stroke the drawing is on the disk; a crash costs no more.</source>
        <translation>Çizim, fırça darbesinden bu kadar sonra diske yazılır; bir çökmede bundan fazlası yitmez.</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="65"/>
        <source>Keep the drawing every</source>
        <translation>Çizimi saklama aralığı</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="65"/>
        <source> s</source>
        <translation> sn</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="66"/>
        <source>So many of the last drawings can be gone back to. The oldest gives way.</source>
        <translation>Son çizimlerden bu kadarına geri dönülebilir. Yer açmak için en eskisi silinir.</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="67"/>
        <source>Drawings kept</source>
        <translation>Saklanan çizimler</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="68"/>
        <source>Computing</source>
        <translation>Hesaplama</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="69"/>
        <source>The fastest</source>
        <translation>En hızlısı</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="71"/>
        <source>NVIDIA GPU</source>
        <translation>NVIDIA GPU</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="71"/>
        <source>Apple GPU</source>
        <translation>Apple GPU</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="72"/>
        <source>Processor</source>
        <translation>İşlemci</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="74"/>
        <source>What models run on and are trained on. What already runs stays where it is.</source>
        <translation>Modellerin çalıştığı ve eğitildiği aygıt. Çalışmakta olanlar bulundukları yerde kalır.</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="75"/>
        <source>Device</source>
        <translation>Aygıt</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="78"/>
        <source>Automatic</source>
        <translation>Otomatik</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="78"/>
        <source>Exact (fp32)</source>
        <translation>Tam (fp32)</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="78"/>
        <source>Fast (bf16)</source>
        <translation>Hızlı (bf16)</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="79"/>
        <source>How finely models compute their pictures. Automatic is fast where that shows no difference.</source>
        <translation>Modellerin resimlerini ne kadar ince hesapladığı. Otomatik, fark görünmediği yerde hızlıdır.</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="80"/>
        <source>Precision</source>
        <translation>Kesinlik</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="81"/>
        <source>Folders</source>
        <translation>Klasörler</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="83"/>
        <source>Models</source>
        <translation>Modeller</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="83"/>
        <source>Models that you open are copied here.</source>
        <translation>Açtığınız modeller buraya kopyalanır.</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="84"/>
        <source>Trainings</source>
        <translation>Eğitimler</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="84"/>
        <source>Each training has a folder of its own here.</source>
        <translation>Her eğitimin burada kendi klasörü vardır.</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="86"/>
        <source>Results</source>
        <translation>Sonuçlar</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="87"/>
        <source>Dialogs for saving pictures begin here; without a choice, in the folder used last.</source>
        <translation>Resim kaydetme pencereleri burada açılır; seçim yapılmazsa en son kullanılan klasörde.</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="92"/>
        <source>What is in a folder stays there when you choose another.</source>
        <translation>Başka bir klasör seçtiğinizde, eskisinin içindekiler orada kalır.</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="102"/>
        <source>Back to the defaults</source>
        <translation>Varsayılanlara dön</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="103"/>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="160"/>
        <source>Choose another folder</source>
        <translation>Başka bir klasör seç</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="161"/>
        <source>Choose another folder: {name}</source>
        <translation>Başka bir klasör seç: {name}</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="162"/>
        <source>The usual folder</source>
        <translation>Varsayılan klasör</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="163"/>
        <source>The usual folder: {name}</source>
        <translation>Varsayılan klasör: {name}</translation>
    </message>
</context>
<context>
    <name>PresetList</name>
    <message>
        <location filename="../../app/pages/train/presets.py" line="27"/>
        <source>Recipes</source>
        <translation>Hazır ayarlar</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <location filename="../../app/application.py" line="173"/>
        <source>Draw</source>
        <translation>Çiz</translation>
    </message>
    <message>
        <location filename="../../app/application.py" line="174"/>
        <source>Paint on the left: the picture on the right follows. Nothing here can go wrong.</source>
        <translation>Solda boyayın: sağdaki resim izler. Burada yanlış bir şey yapamazsınız.</translation>
    </message>
    <message>
        <location filename="../../app/application.py" line="175"/>
        <source>Convert</source>
        <translation>Dönüştür</translation>
    </message>
    <message>
        <location filename="../../app/application.py" line="176"/>
        <source>Add photos and choose a model. The originals stay as they are.</source>
        <translation>Fotoğraf ekleyin ve bir model seçin. Özgün dosyalar olduğu gibi kalır.</translation>
    </message>
    <message>
        <location filename="../../app/application.py" line="177"/>
        <source>Style</source>
        <translation>Stil</translation>
    </message>
    <message>
        <location filename="../../app/application.py" line="178"/>
        <source>Choose a picture and a style: it is painted anew before your eyes.</source>
        <translation>Bir resim ve bir stil seçin: resim gözünüzün önünde yeniden boyanır.</translation>
    </message>
    <message>
        <location filename="../../app/application.py" line="179"/>
        <source>Generate</source>
        <translation>Üret</translation>
    </message>
    <message>
        <location filename="../../app/application.py" line="180"/>
        <source>Models that need no drawing make pictures here: click one and change it.</source>
        <translation>Çizim istemeyen modeller burada resim yapar: birine tıklayın ve onu değiştirin.</translation>
    </message>
    <message>
        <location filename="../../app/application.py" line="181"/>
        <source>Train</source>
        <translation>Eğit</translation>
    </message>
    <message>
        <location filename="../../app/application.py" line="182"/>
        <source>Choose a folder of photos: Sinopia looks at them and says how to learn from them.</source>
        <translation>Bir fotoğraf klasörü seçin: Sinopia onları inceler ve onlardan nasıl öğrenileceğini söyler.</translation>
    </message>
    <message>
        <location filename="../../app/application.py" line="183"/>
        <source>Models</source>
        <translation>Modeller</translation>
    </message>
    <message>
        <location filename="../../app/application.py" line="184"/>
        <source>All models on this computer. Drop files of your own or of other programs to add them.</source>
        <translation>Bu bilgisayardaki tüm modeller. Kendi dosyalarınızı veya başka programlarınkini eklemek için buraya bırakın.</translation>
    </message>
    <message>
        <location filename="../../app/application.py" line="219"/>
        <source>“{name}” was not loaded.</source>
        <translation>“{name}” yüklenmedi.</translation>
    </message>
    <message>
        <location filename="../../app/application.py" line="220"/>
        <source>Load it all the same</source>
        <translation>Yine de yükle</translation>
    </message>
    <message>
        <location filename="../../app/application.py" line="222"/>
        <source>Sinopia ended unexpectedly the last time. What you made before is kept.</source>
        <translation>Sinopia geçen sefer beklenmedik biçimde kapandı. Daha önce yaptıklarınız korundu.</translation>
    </message>
    <message>
        <location filename="../../app/application.py" line="223"/>
        <source>Show the report</source>
        <translation>Raporu göster</translation>
    </message>
    <message>
        <location filename="../../app/application.py" line="235"/>
        <source>“{name}” has not answered for {seconds} seconds.</source>
        <translation>“{name}” {seconds} saniyedir yanıt vermiyor.</translation>
    </message>
    <message>
        <location filename="../../app/application.py" line="237"/>
        <source>Go on without it</source>
        <translation>Onsuz devam et</translation>
    </message>
    <message>
        <location filename="../../app/application.py" line="402"/>
        <source>Stopping and saving…</source>
        <translation>Durduruluyor ve kaydediliyor…</translation>
    </message>
    <message>
        <location filename="../../app/application.py" line="412"/>
        <source>Quit Sinopia?</source>
        <translation>Sinopia kapatılsın mı?</translation>
    </message>
    <message>
        <location filename="../../app/application.py" line="413"/>
        <source>Sinopia is still working. If you quit now, it stops, and all that was done so far is kept.</source>
        <translation>Sinopia hâlâ çalışıyor. Şimdi kapatırsanız iş durur; o ana kadar yapılanlar saklanır.</translation>
    </message>
    <message>
        <location filename="../../app/application.py" line="417"/>
        <source>Stop and quit</source>
        <translation>Durdur ve kapat</translation>
    </message>
    <message>
        <location filename="../../app/application.py" line="449"/>
        <source>Something unexpected went wrong. Your work is kept. Details: {path}</source>
        <translation>Beklenmedik bir sorun oluştu. Çalışmanız korundu. Ayrıntılar: {path}</translation>
    </message>
</context>
<context>
    <name>ReportActions</name>
    <message>
        <location filename="../../app/pages/models/reportactions.py" line="34"/>
        <source>Folder of pictures that it did not learn from</source>
        <translation>Öğrenmediği resimlerin klasörü</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/reportactions.py" line="39"/>
        <source>Save the report</source>
        <translation>Raporu kaydet</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/reportactions.py" line="58"/>
        <source>Written to {path}.</source>
        <translation>Şuraya yazıldı: {path}.</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/reportactions.py" line="60"/>
        <source>Preparing the model…</source>
        <translation>Model hazırlanıyor…</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/reportactions.py" line="62"/>
        <source>{n} of {total}</source>
        <translation>{n} / {total}</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <location filename="../../app/widgets/report.py" line="16"/>
        <source>Why Sinopia ended</source>
        <translation>Sinopia neden kapandı</translation>
    </message>
    <message>
        <location filename="../../app/widgets/report.py" line="21"/>
        <source>This stays on your computer. Copy it to tell somebody who can mend it.</source>
        <translation>Bu bilgi bilgisayarınızda kalır. Sorunu giderebilecek birine iletmek için kopyalayın.</translation>
    </message>
    <message>
        <location filename="../../app/widgets/report.py" line="24"/>
        <source>Copy</source>
        <translation>Kopyala</translation>
    </message>
    <message>
        <location filename="../../app/widgets/report.py" line="25"/>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
</context>
<context>
    <name>ReportProgress</name>
    <message>
        <location filename="../../app/pages/models/report.py" line="19"/>
        <source>Report on {name}</source>
        <translation>{name} raporu</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/report.py" line="24"/>
        <source>Progress</source>
        <translation>İlerleme</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/report.py" line="28"/>
        <source>Open the report</source>
        <translation>Raporu aç</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/report.py" line="30"/>
        <source>Cancel</source>
        <translation>İptal</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/report.py" line="60"/>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <location filename="../../app/pages/draw/resultactions.py" line="48"/>
        <source>{n} px</source>
        <translation>{n} px</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/resultactions.py" line="52"/>
        <source>How long the longer side of the result is when it is copied and saved</source>
        <translation>Sonuç kopyalanırken ve kaydedilirken uzun kenarının boyu</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/resultactions.py" line="72"/>
        <source>Go back to a kept result</source>
        <translation>Saklanan bir sonuca dön</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/resultactions.py" line="87"/>
        <source>Result as a layer</source>
        <translation>Sonucu katman yap</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/resultactions.py" line="87"/>
        <source>Result</source>
        <translation>Sonuç</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/resultactions.py" line="101"/>
        <source>The result is on the clipboard.</source>
        <translation>Sonuç panoya kopyalandı.</translation>
    </message>
</context>
<context>
    <name>RunActions</name>
    <message>
        <location filename="../../app/pages/train/actions.py" line="83"/>
        <source>Animated WebP</source>
        <translation>Hareketli WebP</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/actions.py" line="83"/>
        <source>Animated GIF</source>
        <translation>Hareketli GIF</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/actions.py" line="86"/>
        <source>Save animation</source>
        <translation>Animasyonu kaydet</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/actions.py" line="106"/>
        <source>The animation was saved as {path}.</source>
        <translation>Animasyon kaydedildi: {path}.</translation>
    </message>
</context>
<context>
    <name>RunList</name>
    <message>
        <location filename="../../app/pages/train/runs.py" line="50"/>
        <source>Earlier trainings</source>
        <translation>Önceki eğitimler</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runs.py" line="69"/>
        <source>Your trainings will be listed here. They can be stopped and resumed at any time.</source>
        <translation>Eğitimleriniz burada listelenecek. İstediğiniz zaman durdurup sürdürebilirsiniz.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runs.py" line="85"/>
        <source>More</source>
        <translation>Diğer</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runs.py" line="85"/>
        <source>More for {name}</source>
        <translation>{name} için diğer işlemler</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runs.py" line="143"/>
        <source>Rename…</source>
        <translation>Yeniden adlandır…</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runs.py" line="144"/>
        <source>Note…</source>
        <translation>Not…</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runs.py" line="145"/>
        <source>Compare curves…</source>
        <translation>Eğrileri karşılaştır…</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runs.py" line="147"/>
        <source>Show in folder</source>
        <translation>Klasörde göster</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runs.py" line="149"/>
        <source>Remove…</source>
        <translation>Sil…</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runs.py" line="186"/>
        <source>What it reached, its curves, its samples through time, and its verdicts</source>
        <translation>Ulaştığı nokta, eğrileri, zaman içindeki örnekleri ve değerlendirmeleri</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runs.py" line="195"/>
        <source>It waits until the training that runs is done</source>
        <translation>Süren eğitimin bitmesini bekler</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runs.py" line="154"/>
        <source>finished, 1 step</source>
        <translation>bitti, 1 adım</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runs.py" line="154"/>
        <source>finished, {n} steps</source>
        <translation>bitti, {n} adım</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runs.py" line="156"/>
        <source>{step} of 1 step</source>
        <translation>{step} / 1 adım</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runs.py" line="156"/>
        <source>{step} of {n} steps</source>
        <translation>{step} / {n} adım</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runs.py" line="177"/>
        <source>Progress of {name}</source>
        <translation>{name} eğitiminin ilerlemesi</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runs.py" line="184"/>
        <source>Open</source>
        <translation>Aç</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runs.py" line="188"/>
        <source>Resume</source>
        <translation>Sürdür</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runs.py" line="189"/>
        <source>Draw with it</source>
        <translation>Bununla çiz</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runs.py" line="190"/>
        <source>Open {name}</source>
        <translation>{name} eğitimini aç</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runs.py" line="191"/>
        <source>Resume {name}</source>
        <translation>{name} eğitimini sürdür</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runs.py" line="192"/>
        <source>Draw with {name}</source>
        <translation>{name} ile çiz</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runs.py" line="194"/>
        <source>Its curves, its samples through time, and its verdicts, beside the one that runs</source>
        <translation>Süren eğitimin yanında bunun eğrileri, zaman içindeki örnekleri ve değerlendirmeleri</translation>
    </message>
</context>
<context>
    <name>RunSettings</name>
    <message>
        <location filename="../../app/pages/train/runsettings.py" line="27"/>
        <source>Settings of “{name}”</source>
        <translation>“{name}” eğitiminin ayarları</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runsettings.py" line="35"/>
        <source>Settings that differ from the usual</source>
        <translation>Varsayılandan farklı ayarlar</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runsettings.py" line="37"/>
        <source>usually {value}</source>
        <translation>varsayılan: {value}</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runsettings.py" line="40"/>
        <source>None</source>
        <translation>Yok</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runsettings.py" line="49"/>
        <source>The command that repeats it</source>
        <translation>Eğitimi yineleyen komut</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runsettings.py" line="56"/>
        <source>Copy as command</source>
        <translation>Komut olarak kopyala</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runsettings.py" line="67"/>
        <source>Method</source>
        <translation>Yöntem</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runsettings.py" line="68"/>
        <source>Pictures</source>
        <translation>Resimler</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runsettings.py" line="70"/>
        <source>Left out</source>
        <translation>Dışarıda bırakılan</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runsettings.py" line="72"/>
        <source>Began with the model</source>
        <translation>Başlangıç modeli</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runsettings.py" line="74"/>
        <source>Branched off</source>
        <translation>Ayrıldığı eğitim</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runsettings.py" line="76"/>
        <source>Steps beyond its end</source>
        <translation>Sonradan eklenen adımlar</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runsettings.py" line="77"/>
        <source>Device</source>
        <translation>Aygıt</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runsettings.py" line="81"/>
        <source>Made with</source>
        <translation>Kullanılan sürümler</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runsettings.py" line="98"/>
        <source>Copied</source>
        <translation>Kopyalandı</translation>
    </message>
</context>
<context>
    <name>RunTools</name>
    <message>
        <location filename="../../app/pages/train/runtools.py" line="49"/>
        <source>Settings…</source>
        <translation>Ayarlar…</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runtools.py" line="50"/>
        <location filename="../../app/pages/train/runtools.py" line="81"/>
        <source>Save animation…</source>
        <translation>Animasyonu kaydet…</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runtools.py" line="51"/>
        <source>Branch…</source>
        <translation>Dal aç…</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runtools.py" line="52"/>
        <source>Show in folder</source>
        <translation>Klasörde göster</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runtools.py" line="53"/>
        <source>More</source>
        <translation>Diğer</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runtools.py" line="53"/>
        <source>Its settings, an animation, a branch, its folder</source>
        <translation>Ayarlar, animasyon, dal, klasör</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runtools.py" line="56"/>
        <source>Train on…</source>
        <translation>Eğitimi uzat…</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runtools.py" line="56"/>
        <source>More steps, beyond the end</source>
        <translation>Bitişinden sonra ek adımlar</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runtools.py" line="69"/>
        <source>Go on</source>
        <translation>Devam et</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runtools.py" line="69"/>
        <source>Pause</source>
        <translation>Duraklat</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runtools.py" line="71"/>
        <source>The computer is free until it goes on</source>
        <translation>Eğitim devam edene kadar bilgisayar serbest kalır</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runtools.py" line="78"/>
        <source>A branch begins with what is saved: stop this one first.</source>
        <translation>Dal, kaydedilmiş olandan başlar: önce bu eğitimi durdurun.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runtools.py" line="81"/>
        <source>Saving the animation…</source>
        <translation>Animasyon kaydediliyor…</translation>
    </message>
</context>
<context>
    <name>RunView</name>
    <message>
        <location filename="../../app/pages/train/runview.py" line="45"/>
        <location filename="../../app/pages/train/runview.py" line="213"/>
        <source>Stop</source>
        <translation>Durdur</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runview.py" line="48"/>
        <source>Saves the model and everything needed to go on later</source>
        <translation>Modeli ve sonradan devam etmek için gereken her şeyi kaydeder</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runview.py" line="50"/>
        <source>All trainings</source>
        <translation>Tüm eğitimler</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runview.py" line="51"/>
        <source>Resume</source>
        <translation>Sürdür</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runview.py" line="52"/>
        <source>Draw with it</source>
        <translation>Bununla çiz</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runview.py" line="56"/>
        <source>Progress of the training</source>
        <translation>Eğitimin ilerlemesi</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runview.py" line="80"/>
        <source>Result</source>
        <translation>Sonuç</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runview.py" line="80"/>
        <source>Course</source>
        <translation>Gidişat</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runview.py" line="102"/>
        <source>Losses</source>
        <translation>Kayıplar</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runview.py" line="103"/>
        <source>Verdicts</source>
        <translation>Değerlendirmeler</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runview.py" line="108"/>
        <source>Samples</source>
        <translation>Örnekler</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runview.py" line="119"/>
        <source>Preparing the training…</source>
        <translation>Eğitim hazırlanıyor…</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runview.py" line="124"/>
        <source>Finished. The model “{name}” is in the library.</source>
        <translation>Bitti. “{name}” modeli kitaplıkta.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runview.py" line="126"/>
        <source>It was ended before anything was saved; resume it to begin anew.</source>
        <translation>Hiçbir şey kaydedilmeden sona erdi; baştan başlamak için sürdürün.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runview.py" line="128"/>
        <source>Not at its end. Everything up to step {step} is saved; resume when you like.</source>
        <translation>Henüz bitmedi. {step}. adıma kadar her şey kayıtlı; istediğinizde sürdürün.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runview.py" line="175"/>
        <source>Going on from step {step}.</source>
        <translation>{step}. adımdan devam ediliyor.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runview.py" line="176"/>
        <source>Training.</source>
        <translation>Eğitim sürüyor.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runview.py" line="180"/>
        <source>Tried on this computer: {figures}</source>
        <translation>Bu bilgisayarda denendi: {figures}</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runview.py" line="213"/>
        <source>Saving…</source>
        <translation>Kaydediliyor…</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runview.py" line="223"/>
        <source>Step {step} of {total}</source>
        <translation>Adım {step} / {total}</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runview.py" line="233"/>
        <source>epoch {epoch}</source>
        <translation>dönem {epoch}</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runview.py" line="235"/>
        <source>{n} pictures per second</source>
        <translation>saniyede {n} resim</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runview.py" line="237"/>
        <source>{time} per picture</source>
        <translation>resim başına {time}</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runview.py" line="239"/>
        <source>{time} left</source>
        <translation>kalan süre: {time}</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runview.py" line="241"/>
        <source>{percent}% of the time waiting for pictures</source>
        <translation>sürenin %{percent} kadarı resim beklemekle geçiyor</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runview.py" line="245"/>
        <source>{size} GB of memory</source>
        <translation>{size} GB bellek</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runview.py" line="247"/>
        <source>{size} GB of GPU memory</source>
        <translation>{size} GB GPU belleği</translation>
    </message>
</context>
<context>
    <name>SafeStart</name>
    <message>
        <location filename="../../app/around/safestart.py" line="17"/>
        <source>Sinopia ended while it was starting.</source>
        <translation>Sinopia açılırken kapandı.</translation>
    </message>
    <message>
        <location filename="../../app/around/safestart.py" line="19"/>
        <source>A safe start uses the processor alone, without OpenVINO, and default settings. Yours are kept.</source>
        <translation>Güvenli açılış yalnızca işlemciyi kullanır, OpenVINO olmadan ve varsayılan ayarlarla. Sizin ayarlarınız saklanır.</translation>
    </message>
    <message>
        <location filename="../../app/around/safestart.py" line="22"/>
        <source>Start as usual</source>
        <translation>Her zamanki gibi aç</translation>
    </message>
    <message>
        <location filename="../../app/around/safestart.py" line="23"/>
        <source>Start safely</source>
        <translation>Güvenli aç</translation>
    </message>
</context>
<context>
    <name>SamplesView</name>
    <message>
        <location filename="../../app/pages/train/samples.py" line="41"/>
        <source>Your drawing, and what is made of it</source>
        <translation>Çiziminiz ve ondan üretilen resim</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/samples.py" line="42"/>
        <source>Your drawing</source>
        <translation>Çiziminiz</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/samples.py" line="45"/>
        <source>Draw</source>
        <translation>Çiz</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/samples.py" line="47"/>
        <source>Sample pictures</source>
        <translation>Örnek resimler</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/samples.py" line="49"/>
        <source>Step of the sample pictures</source>
        <translation>Örnek resimlerin adımı</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/samples.py" line="50"/>
        <source>Back through the training; at the right end it follows the newest</source>
        <translation>Eğitimde geriye gider; sağ uçtayken en yeniyi izler</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/samples.py" line="88"/>
        <source>The first sample pictures come in a moment.</source>
        <translation>İlk örnek resimler birazdan gelecek.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/samples.py" line="88"/>
        <location filename="../../app/pages/train/samples.py" line="104"/>
        <source>There are no sample pictures.</source>
        <translation>Örnek resim yok.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/samples.py" line="160"/>
        <source>Input</source>
        <translation>Girdi</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/samples.py" line="160"/>
        <source>Output</source>
        <translation>Çıktı</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/samples.py" line="160"/>
        <source>Target</source>
        <translation>Hedef</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/samples.py" line="174"/>
        <source>As it was at this step.</source>
        <translation>Bu adımdaki hâliyle.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/samples.py" line="175"/>
        <source>Change it while it learns: the next samples show what has become of it.</source>
        <translation>Model öğrenirken çizimi değiştirin: sonraki örnekler neye dönüştüğünü gösterir.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/samples.py" line="178"/>
        <source>Draw something, and it joins the next samples.</source>
        <translation>Bir şey çizin; sonraki örneklere katılır.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/samples.py" line="182"/>
        <source>Left and right: the other samples. Up and down: other steps. A click: one picture alone.</source>
        <translation>Sol ve sağ: öteki örnekler. Yukarı ve aşağı: öteki adımlar. Tıklama: tek bir resim.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/samples.py" line="183"/>
        <source>Sample</source>
        <translation>Örnek</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/samples.py" line="195"/>
        <source>Sample {n} of {all}</source>
        <translation>Örnek {n} / {all}</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/samples.py" line="205"/>
        <source>step {step}</source>
        <translation>adım {step}</translation>
    </message>
</context>
<context>
    <name>SettingsForm</name>
    <message>
        <location filename="../../app/pages/train/form.py" line="86"/>
        <source>Length</source>
        <translation>Süre</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/form.py" line="90"/>
        <location filename="../../app/pages/train/form.py" line="201"/>
        <source>All settings</source>
        <translation>Tüm ayarlar</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/form.py" line="197"/>
        <source>Changed by you. {help}</source>
        <translation>Bunu siz değiştirdiniz. {help}</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/form.py" line="200"/>
        <source>All settings ({n} changed)</source>
        <translation>Tüm ayarlar ({n} değişiklik)</translation>
    </message>
</context>
<context>
    <name>SetupActions</name>
    <message>
        <location filename="../../app/pages/train/setupactions.py" line="200"/>
        <source>Measuring how long it takes…</source>
        <translation>Ne kadar süreceği ölçülüyor…</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/setupactions.py" line="211"/>
        <source>1 step in all,
about {time} on this computer. Not enough memory: it will go on with {settings}.</source>
        <translation>Toplam 1 adım,
bu bilgisayarda yaklaşık {time}. Bellek yetmiyor, şu ayarlarla devam edecek: {settings}.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/setupactions.py" line="214"/>
        <source>{n} steps in all,
about {time} on this computer. Not enough memory: it will go on with {settings}.</source>
        <translation>Toplam {n} adım,
bu bilgisayarda yaklaşık {time}. Bellek yetmiyor, şu ayarlarla devam edecek: {settings}.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/setupactions.py" line="222"/>
        <source>1 step in all,
about {time} on this computer.</source>
        <translation>Toplam 1 adım,
bu bilgisayarda yaklaşık {time}.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/setupactions.py" line="223"/>
        <source>{n} steps in all,
about {time} on this computer.</source>
        <translation>Toplam {n} adım,
bu bilgisayarda yaklaşık {time}.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/setupactions.py" line="228"/>
        <source>1 step in all,
measuring how long it takes…</source>
        <translation>Toplam 1 adım,
ne kadar süreceği ölçülüyor…</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/setupactions.py" line="229"/>
        <source>{n} steps in all,
measuring how long they take…</source>
        <translation>Toplam {n} adım,
ne kadar süreceği ölçülüyor…</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/setupactions.py" line="234"/>
        <source>1 step in all.
It begins when the training that runs is done.</source>
        <translation>Toplam 1 adım.
Süren eğitim bitince başlar.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/setupactions.py" line="235"/>
        <source>{n} steps in all.
It begins when the training that runs is done.</source>
        <translation>Toplam {n} adım.
Süren eğitim bitince başlar.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/setupactions.py" line="239"/>
        <source>1 step in all.</source>
        <translation>Toplam 1 adım.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/setupactions.py" line="239"/>
        <source>{n} steps in all.</source>
        <translation>Toplam {n} adım.</translation>
    </message>
</context>
<context>
    <name>SetupView</name>
    <message>
        <location filename="../../app/pages/train/setup.py" line="45"/>
        <source>Back</source>
        <translation>Geri</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/setup.py" line="49"/>
        <source>Set up the training</source>
        <translation>Eğitimi ayarla</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/setup.py" line="62"/>
        <location filename="../../app/pages/train/setup.py" line="177"/>
        <source>Start training</source>
        <translation>Eğitimi başlat</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/setup.py" line="91"/>
        <source>Begin anew</source>
        <translation>Sıfırdan başla</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/setup.py" line="91"/>
        <source>Without the model</source>
        <translation>Model olmadan</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/setup.py" line="113"/>
        <source>Method</source>
        <translation>Yöntem</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/setup.py" line="120"/>
        <source>Recipe</source>
        <translation>Hazır ayar</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/setup.py" line="125"/>
        <source>Name of the model</source>
        <translation>Modelin adı</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/setup.py" line="130"/>
        <source>Reset</source>
        <translation>Sıfırla</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/setup.py" line="130"/>
        <source>Every setting as the recipe has it</source>
        <translation>Tüm ayarları hazır ayardaki değerlerine döndür</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/setup.py" line="133"/>
        <source>Settings</source>
        <translation>Ayarlar</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/setup.py" line="137"/>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/setup.py" line="148"/>
        <source>Begins with “{name}”. Its network and size stay as they are.</source>
        <translation>“{name}” modeliyle başlar. Modelin ağı ve boyutu aynı kalır.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/setup.py" line="177"/>
        <source>Start later</source>
        <translation>Sonra başlat</translation>
    </message>
</context>
<context>
    <name>ShadeSquare</name>
    <message>
        <location filename="../../app/pages/draw/colourpicker.py" line="39"/>
        <source>Saturation and brightness</source>
        <translation>Doygunluk ve parlaklık</translation>
    </message>
</context>
<context>
    <name>SheetActions</name>
    <message>
        <location filename="../../app/pages/models/sheetactions.py" line="81"/>
        <source>Pictures ({patterns})</source>
        <translation>Resimler ({patterns})</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/sheetactions.py" line="82"/>
        <source>Open photos</source>
        <translation>Fotoğraf aç</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/sheetactions.py" line="91"/>
        <source>Photos first became lines or colours, where a model wants them.</source>
        <translation>Çizgi veya renk bekleyen modeller için fotoğraflar önce bunlara dönüştürüldü.</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/sheetactions.py" line="92"/>
        <source>Click the one you like best, or double-click to see it large.</source>
        <translation>En beğendiğinize tıklayın; büyük görmek için çift tıklayın.</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/sheetactions.py" line="96"/>
        <source>{n} of {total}</source>
        <translation>{n} / {total}</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/sheetactions.py" line="114"/>
        <location filename="../../app/pages/models/sheetactions.py" line="140"/>
        <location filename="../../app/pages/models/sheetactions.py" line="141"/>
        <source>Input</source>
        <translation>Girdi</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/sheetactions.py" line="114"/>
        <source>Result</source>
        <translation>Sonuç</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/sheetactions.py" line="118"/>
        <source>Left and right: the others. A click: one picture alone.</source>
        <translation>Sol ve sağ: ötekiler. Tıklama: tek bir resim.</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/sheetactions.py" line="119"/>
        <source>Compare models</source>
        <translation>Modelleri karşılaştır</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/sheetactions.py" line="153"/>
        <source>comparison</source>
        <translation>karşılaştırma</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/sheetactions.py" line="155"/>
        <source>Save sheet</source>
        <translation>Karşılaştırmayı kaydet</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <location filename="../../app/pages/draw/strip.py" line="64"/>
        <source>Kept result {n}: go back to it</source>
        <translation>Saklanan sonuç {n}: bu sonuca dön</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/strip.py" line="31"/>
        <source>More kept results</source>
        <translation>Saklanan diğer sonuçlar</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/strip.py" line="91"/>
        <source>Go back to it</source>
        <translation>Bu sonuca dön</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/strip.py" line="92"/>
        <source>Put away</source>
        <translation>Kaldır</translation>
    </message>
</context>
<context>
    <name>StyleField</name>
    <message>
        <location filename="../../app/pages/train/stylefield.py" line="24"/>
        <source>Another picture…</source>
        <translation>Başka bir resim…</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/stylefield.py" line="41"/>
        <source>Pictures ({patterns})</source>
        <translation>Resimler ({patterns})</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/stylefield.py" line="42"/>
        <source>The picture whose style is learnt</source>
        <translation>Stili öğrenilen resim</translation>
    </message>
</context>
<context>
    <name>StyleGallery</name>
    <message>
        <location filename="../../app/pages/style/gallery.py" line="72"/>
        <source>{name}; with Ctrl it is blended with the others</source>
        <translation>{name}; Ctrl ile ötekilerle karıştırılır</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/gallery.py" line="91"/>
        <source>How much “{name}” counts</source>
        <translation>“{name}” stilinin ağırlığı</translation>
    </message>
</context>
<context>
    <name>StylePage</name>
    <message>
        <location filename="../../app/pages/style/page.py" line="76"/>
        <source>Repaint in a style</source>
        <translation>Bir stille yeniden boya</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="93"/>
        <location filename="../../app/pages/style/page.py" line="173"/>
        <source>Open picture…</source>
        <translation>Resim aç…</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="94"/>
        <source>The drawing</source>
        <translation>Çizim</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="95"/>
        <source>Its result</source>
        <translation>Sonucu</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="96"/>
        <source>Repaint what is on the Draw page</source>
        <translation>Çiz sayfasındaki çizimi yeniden boya</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="97"/>
        <source>Repaint what the model made of the drawing</source>
        <translation>Modelin çizimden ürettiğini yeniden boya</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="101"/>
        <source>Picture</source>
        <translation>Resim</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="104"/>
        <source>Add…</source>
        <translation>Ekle…</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="105"/>
        <source>Add a picture of your own as a style</source>
        <translation>Kendi resminizi stil olarak ekle</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="106"/>
        <source>Styles</source>
        <translation>Stiller</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="129"/>
        <source>Strength</source>
        <translation>Etki</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="129"/>
        <source>How much the style counts against the picture</source>
        <translation>Resme karşı stilin ne kadar ağır bastığı</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="130"/>
        <source>Stroke size</source>
        <translation>Fırça darbesi</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="130"/>
        <source>How large the strokes are</source>
        <translation>Fırça darbelerinin ne kadar büyük olduğu</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="131"/>
        <source>Smoothness</source>
        <translation>Pürüzsüzlük</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="131"/>
        <source>How much neighbouring pixels are alike</source>
        <translation>Komşu piksellerin ne kadar benzediği</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="132"/>
        <source>Keep colours</source>
        <translation>Renkleri koru</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="132"/>
        <source>How much of the picture&apos;s own colours is kept</source>
        <translation>Resmin kendi renklerinden ne kadarının korunduğu</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="149"/>
        <source>Paint</source>
        <translation>Boya</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="150"/>
        <source>Stop</source>
        <translation>Durdur</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="151"/>
        <source>Save…</source>
        <translation>Kaydet…</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="152"/>
        <source>Paints the picture as large as it is, into a file</source>
        <translation>Resmi tam boyutunda bir dosyaya boyar</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="153"/>
        <source>Learn as a fast style…</source>
        <translation>Hızlı stil olarak öğren…</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="155"/>
        <source>From a folder of photos, a model learns to paint in this style as fast as the pen moves</source>
        <translation>Bir model, bir fotoğraf klasöründen bu stilde, kalem kadar hızlı boyamayı öğrenir</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="159"/>
        <source>Progress</source>
        <translation>İlerleme</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="176"/>
        <source>Drop a picture here</source>
        <translation>Buraya bir resim bırakın</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="177"/>
        <source>It is painted anew in the style that you choose. The picture itself stays as it is.</source>
        <translation>Seçtiğiniz stilde yeniden boyanır. Resmin kendisi olduğu gibi kalır.</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="212"/>
        <source>Open picture</source>
        <translation>Resim aç</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="215"/>
        <source>Add a style</source>
        <translation>Stil ekle</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="218"/>
        <source>Pictures ({patterns})</source>
        <translation>Resimler ({patterns})</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="218"/>
        <source>All files (*)</source>
        <translation>Tüm dosyalar (*)</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="235"/>
        <source>{n} %</source>
        <translation>%{n}</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="235"/>
        <source>{n}×</source>
        <translation>{n}×</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="248"/>
        <source>{name} repainted</source>
        <translation>{name} yeniden boyanmış</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="248"/>
        <source>Repainted</source>
        <translation>Yeniden boyanmış</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="251"/>
        <source>Save at full size</source>
        <translation>Tam boyutta kaydet</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="257"/>
        <source>A folder of photos to learn with</source>
        <translation>Öğrenmek için fotoğraf klasörü</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="261"/>
        <source>Saved as {name}.</source>
        <translation>Kaydedildi: {name}.</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="293"/>
        <source>Preparing…</source>
        <translation>Hazırlanıyor…</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="295"/>
        <source>Stopping…</source>
        <translation>Durduruluyor…</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="297"/>
        <source>Painting for the file, {time} left</source>
        <translation>Dosya için boyanıyor, kalan süre: {time}</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="297"/>
        <source>{time} left</source>
        <translation>kalan süre: {time}</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="300"/>
        <source>Open a picture first.</source>
        <translation>Önce bir resim açın.</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="302"/>
        <source>A fast style shows this at once. “Paint” takes longer and comes closer to the style.</source>
        <translation>Hızlı stil bunu hemen gösterir. “Boya” daha uzun sürer ve stile daha çok yaklaşır.</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="304"/>
        <source>“Paint” shows a small preview that grows; “Save…” paints the whole size.</source>
        <translation>“Boya”, büyüyen küçük bir önizleme gösterir; “Kaydet…” tam boyutunda boyar.</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="306"/>
        <source>Stopped. Nothing was saved.</source>
        <translation>Durduruldu. Hiçbir şey kaydedilmedi.</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="308"/>
        <source>Stopped. What was painted by then stays to be looked at.</source>
        <translation>Durduruldu. O ana kadar boyanan görünür kalır.</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="310"/>
        <source>Move the split to see the picture before. “Save…” paints the whole size.</source>
        <translation>Resmin önceki hâlini görmek için ayırıcıyı kaydırın. “Kaydet…” tam boyutunda boyar.</translation>
    </message>
</context>
<context>
    <name>ThereAlready</name>
    <message>
        <location filename="../../app/pages/convert/panel.py" line="93"/>
        <source>There already</source>
        <translation>Zaten var</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/panel.py" line="94"/>
        <source>1 picture of this name is there already.</source>
        <translation>Bu adda 1 resim zaten var.</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/panel.py" line="94"/>
        <source>{n} pictures are there already.</source>
        <translation>{n} resim zaten var.</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/panel.py" line="99"/>
        <source>Keep both</source>
        <translation>İkisini de sakla</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/panel.py" line="100"/>
        <source>Leave them as they are</source>
        <translation>Olduğu gibi bırak</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/panel.py" line="101"/>
        <source>Replace them</source>
        <translation>Üzerine yaz</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="125"/>
        <source>Size</source>
        <translation>Boyut</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="129"/>
        <source>Size of pen and eraser</source>
        <translation>Kalem ve silginin boyutu</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="130"/>
        <source>Size of pen and eraser ([ and ])</source>
        <translation>Kalem ve silginin boyutu ([ ve ])</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="137"/>
        <source>Smaller pen</source>
        <translation>Daha ince kalem</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="138"/>
        <source>Larger pen</source>
        <translation>Daha kalın kalem</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="142"/>
        <location filename="../../app/pages/draw/toolbar.py" line="146"/>
        <source>Opacity</source>
        <translation>Opaklık</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="147"/>
        <source>Opacity (1 to 9, and 0 for all of it)</source>
        <translation>Opaklık (1–9 arası, tam opaklık için 0)</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="156"/>
        <source>Opacity {n} %</source>
        <translation>Opaklık %{n}</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="158"/>
        <source>Brush, fill, shapes and grid</source>
        <translation>Fırça, dolgu, şekiller ve ızgara</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="172"/>
        <source>This model wants black lines.</source>
        <translation>Bu model siyah çizgi bekler.</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="180"/>
        <source>Swap colours</source>
        <translation>Renkleri birbiriyle değiştir</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="181"/>
        <source>Black on white</source>
        <translation>Beyaz üzerine siyah</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="182"/>
        <source>Choose a colour</source>
        <translation>Renk seç</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="186"/>
        <source>Undo</source>
        <translation>Geri al</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="187"/>
        <source>Redo</source>
        <translation>Yinele</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="188"/>
        <location filename="../../app/pages/draw/toolbar.py" line="292"/>
        <source>New drawing</source>
        <translation>Yeni çizim</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="212"/>
        <source>Brush</source>
        <translation>Fırça</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="212"/>
        <source>Pen</source>
        <translation>Kalem</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="226"/>
        <source>this model wants black lines on white</source>
        <translation>bu model beyaz üzerine siyah çizgi bekler</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="229"/>
        <source>on a gray photo a dot of colour is enough</source>
        <translation>gri tonlu bir fotoğrafta bir renk noktası yeter</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="248"/>
        <source>{n} px</source>
        <translation>{n} px</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="256"/>
        <source>{n} %</source>
        <translation>%{n}</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="334"/>
        <source>{what}: {detail} ({keys})</source>
        <translation>{what}: {detail} ({keys})</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="336"/>
        <source>{what} ({keys})</source>
        <translation>{what} ({keys})</translation>
    </message>
</context>
<context>
    <name>ToolRail</name>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="53"/>
        <source>Pen</source>
        <translation>Kalem</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="54"/>
        <source>Eraser</source>
        <translation>Silgi</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="55"/>
        <source>Fill</source>
        <translation>Doldur</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="56"/>
        <source>Pick a colour (or hold Alt)</source>
        <translation>Renk al (veya Alt tuşunu basılı tut)</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="57"/>
        <source>Line</source>
        <translation>Çizgi</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="58"/>
        <source>Rectangle</source>
        <translation>Dikdörtgen</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="59"/>
        <source>Ellipse</source>
        <translation>Elips</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="60"/>
        <source>Polygon: a click for each corner, Return closes it</source>
        <translation>Çokgen: her köşe için bir tıklama, Enter kapatır</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="61"/>
        <source>Select, move, scale and turn</source>
        <translation>Seç, taşı, ölçekle ve döndür</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="75"/>
        <source>Mirror what is painted</source>
        <translation>Simetrik boya</translation>
    </message>
</context>
<context>
    <name>TrainOn</name>
    <message>
        <location filename="../../app/pages/train/runtools.py" line="96"/>
        <location filename="../../app/pages/train/runtools.py" line="123"/>
        <source>Train on</source>
        <translation>Eğitimi uzat</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runtools.py" line="100"/>
        <source>“{name}” has taken its only step. It goes on with the full learning rate, which falls in a straight line over the new steps.</source>
        <translation>“{name}” tek adımını tamamladı. Öğrenme oranı yeniden tam değerine çıkar ve yeni adımlar boyunca doğrusal olarak azalır.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runtools.py" line="104"/>
        <source>“{name}” has taken its {n} steps. It goes on with the full learning rate, which falls in a straight line over the new steps.</source>
        <translation>“{name}” {n} adımını tamamladı. Öğrenme oranı yeniden tam değerine çıkar ve yeni adımlar boyunca doğrusal olarak azalır.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runtools.py" line="109"/>
        <source>How many more</source>
        <translation>Ne kadar daha</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runtools.py" line="112"/>
        <source>Unit</source>
        <translation>Birim</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runtools.py" line="148"/>
        <source>They take about {time}.</source>
        <translation>Yaklaşık {time} sürer.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runtools.py" line="114"/>
        <source>more epochs</source>
        <translation>dönem daha</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runtools.py" line="115"/>
        <source>more steps</source>
        <translation>adım daha</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runtools.py" line="117"/>
        <source>more minutes</source>
        <translation>dakika daha</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runtools.py" line="144"/>
        <source>1 more step, {all} in all.</source>
        <translation>1 adım daha, toplam {all}.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runtools.py" line="144"/>
        <source>{n} more steps, {all} in all.</source>
        <translation>{n} adım daha, toplam {all}.</translation>
    </message>
</context>
<context>
    <name>TrainPage</name>
    <message>
        <location filename="../../app/pages/train/page.py" line="146"/>
        <source>Choose folder…</source>
        <translation>Klasör seç…</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/page.py" line="149"/>
        <source>Drop a folder of pictures here</source>
        <translation>Resim klasörünü buraya bırakın</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/page.py" line="151"/>
        <source>Ordinary photos are enough: their lines or colours become what you draw. Pairs side by side, pairs by name in folders A and B, and two sets in trainA and trainB are found out as well.</source>
        <translation>Sıradan fotoğraflar yeter: çizgileri veya renkleri, çizeceğiniz şey olur. Yan yana çiftler, A ve B klasörlerinde aynı adlı çiftler ve trainA ile trainB içindeki iki küme de kendiliğinden tanınır.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/page.py" line="167"/>
        <source>Earlier trainings</source>
        <translation>Önceki eğitimler</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/page.py" line="175"/>
        <source>Train a model</source>
        <translation>Model eğit</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/page.py" line="181"/>
        <source>Folder of training pictures</source>
        <translation>Eğitim resimlerinin klasörü</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/page.py" line="201"/>
        <source>The next training begins with “{name}”. Choose the pictures that it is to learn from.</source>
        <translation>Sonraki eğitim “{name}” modeliyle başlar. Öğreneceği resimleri seçin.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/page.py" line="251"/>
        <source>Stopping: the model and everything needed to go on are being saved…</source>
        <translation>Durduruluyor: model ve sonradan devam etmek için gereken her şey kaydediliyor…</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/page.py" line="253"/>
        <source>Paused. It waits in memory, and goes on when you like; Stop saves it to the disk.</source>
        <translation>Duraklatıldı. Bellekte bekliyor, istediğinizde devam eder; Durdur düğmesi onu diske kaydeder.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/page.py" line="255"/>
        <source>Training.</source>
        <translation>Eğitim sürüyor.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/page.py" line="279"/>
        <source>Training: it is being prepared</source>
        <translation>Eğitim hazırlanıyor</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/page.py" line="281"/>
        <source>Training: it is being saved</source>
        <translation>Eğitim kaydediliyor</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/page.py" line="283"/>
        <source>Training: paused at {percent}%</source>
        <translation>Eğitim %{percent} noktasında duraklatıldı</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/page.py" line="285"/>
        <source>Training: {percent}%</source>
        <translation>Eğitim: %{percent}</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/page.py" line="286"/>
        <source>Training: {percent}%, about {time} left</source>
        <translation>Eğitim: %{percent}, yaklaşık {time} kaldı</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/page.py" line="320"/>
        <source>Finished. The model “{name}” is in the library.</source>
        <translation>Bitti. “{name}” modeli kitaplıkta.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/page.py" line="318"/>
        <source>Finished after {time}. The model “{name}” is in the library.</source>
        <translation>Bitti, süre: {time}. “{name}” modeli kitaplıkta.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/page.py" line="323"/>
        <source>Stopped at step {step}. Everything is saved; resume when you like.</source>
        <translation>{step}. adımda durduruldu. Her şey kayıtlı; istediğinizde sürdürün.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/page.py" line="329"/>
        <source>{problem} What was saved before is kept, and can be resumed.</source>
        <translation>{problem} Daha önce kaydedilenler korundu; eğitim sürdürülebilir.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/page.py" line="352"/>
        <source>Looking at what it makes of the pictures that were kept aside…</source>
        <translation>Modelin ayrılan resimlerden ne ürettiği inceleniyor…</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/page.py" line="376"/>
        <source>Pictures of this training have gone. It goes on with those that are left.</source>
        <translation>Bu eğitimin bazı resimleri artık yok. Eğitim kalanlarla sürüyor.</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <location filename="../../app/pages/train/waiting.py" line="29"/>
        <source>Start the first</source>
        <translation>İlkini başlat</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/waiting.py" line="30"/>
        <source>Waiting</source>
        <translation>Bekliyor</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/waiting.py" line="49"/>
        <source>Progress of the training</source>
        <translation>Eğitimin ilerlemesi</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/waiting.py" line="50"/>
        <source>Show</source>
        <translation>Göster</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/waiting.py" line="51"/>
        <source>Show the training that runs</source>
        <translation>Süren eğitimi göster</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/waiting.py" line="63"/>
        <source>Training: step {step} of {total}</source>
        <translation>Eğitim: adım {step} / {total}</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/waiting.py" line="63"/>
        <source>Training: it is being prepared</source>
        <translation>Eğitim hazırlanıyor</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/waiting.py" line="77"/>
        <source>Each begins when the one before it is done.</source>
        <translation>Her biri, bir önceki bitince başlar.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/waiting.py" line="79"/>
        <source>They stay here until you start them, also when Sinopia is closed.</source>
        <translation>Siz başlatana kadar burada beklerler, Sinopia kapatılsa bile.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/waiting.py" line="89"/>
        <source>Earlier</source>
        <translation>Öne al</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/waiting.py" line="91"/>
        <source>Let {name} begin earlier</source>
        <translation>{name} eğitimini öne al</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/waiting.py" line="95"/>
        <source>Later</source>
        <translation>Sonraya al</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/waiting.py" line="97"/>
        <source>Let {name} begin later</source>
        <translation>{name} eğitimini sonraya al</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/waiting.py" line="101"/>
        <source>Take out</source>
        <translation>Çıkar</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/waiting.py" line="103"/>
        <source>Take {name} out of the list</source>
        <translation>{name} eğitimini listeden çıkar</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <location filename="../../app/window.py" line="100"/>
        <source>Preferences (Ctrl+,)</source>
        <translation>Tercihler (Ctrl+,)</translation>
    </message>
    <message>
        <location filename="../../app/window.py" line="100"/>
        <source>Preferences</source>
        <translation>Tercihler</translation>
    </message>
    <message>
        <location filename="../../app/window.py" line="106"/>
        <source>Help, keys and about</source>
        <translation>Yardım, kısayollar ve hakkında</translation>
    </message>
    <message>
        <location filename="../../app/window.py" line="108"/>
        <source>Help</source>
        <translation>Yardım</translation>
    </message>
    <message>
        <location filename="../../app/window.py" line="109"/>
        <source>Keys</source>
        <translation>Kısayollar</translation>
    </message>
    <message>
        <location filename="../../app/window.py" line="111"/>
        <source>About Sinopia</source>
        <translation>Sinopia hakkında</translation>
    </message>
    <message>
        <location filename="../../app/window.py" line="183"/>
        <source>Models run on: {name}</source>
        <translation>Modellerin çalıştığı aygıt: {name}</translation>
    </message>
</context>
<context>
    <name>_Entry</name>
    <message>
        <location filename="../../app/pages/train/diagnosis.py" line="91"/>
        <source>step {step}</source>
        <translation>adım {step}</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/diagnosis.py" line="122"/>
        <source>And one more file: {name}.</source>
        <translation>Bir dosya daha: {name}.</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/diagnosis.py" line="122"/>
        <source>And {n} more files, the last: {name}.</source>
        <translation>{n} dosya daha, sonuncusu: {name}.</translation>
    </message>
</context>
<context>
    <name>_FaultRow</name>
    <message>
        <location filename="../../app/pages/train/faults.py" line="278"/>
        <location filename="../../app/pages/train/faults.py" line="287"/>
        <source>use it</source>
        <translation>kullan</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/faults.py" line="278"/>
        <location filename="../../app/pages/train/faults.py" line="287"/>
        <source>left out</source>
        <translation>dışarıda</translation>
    </message>
</context>
<context>
    <name>_Line</name>
    <message>
        <location filename="../../app/widgets/notices.py" line="215"/>
        <source>And {n} more…</source>
        <translation>{n} ileti daha…</translation>
    </message>
    <message>
        <location filename="../../app/widgets/notices.py" line="215"/>
        <source>Read on…</source>
        <translation>Devamı…</translation>
    </message>
    <message>
        <location filename="../../app/widgets/notices.py" line="216"/>
        <source>Put away</source>
        <translation>Kapat</translation>
    </message>
    <message>
        <location filename="../../app/widgets/notices.py" line="217"/>
        <source>Put this message away</source>
        <translation>Bu iletiyi kapat</translation>
    </message>
</context>
<context>
    <name>_Pictures</name>
    <message>
        <location filename="../../app/widgets/large.py" line="89"/>
        <source>The pictures, large</source>
        <translation>Resimler, büyük</translation>
    </message>
</context>
<context>
    <name>derivations</name>
    <message>
        <location filename="catalog.py" line="713"/>
        <source>Photo</source>
        <translation>Fotoğraf</translation>
    </message>
    <message>
        <location filename="catalog.py" line="714"/>
        <source>Lines</source>
        <translation>Çizgiler</translation>
    </message>
    <message>
        <location filename="catalog.py" line="715"/>
        <source>You draw lines; it makes a photo of them.</source>
        <translation>Siz çizgi çizersiniz, model onlardan fotoğraf üretir.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="716"/>
        <source>From the lines of each it learns to make the photo.</source>
        <translation>Her fotoğrafın çizgilerinden, o fotoğrafı üretmeyi öğrenir.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="717"/>
        <source>Colours</source>
        <translation>Renkler</translation>
    </message>
    <message>
        <location filename="catalog.py" line="718"/>
        <source>You paint areas of colour; it makes a photo of them.</source>
        <translation>Siz renk alanları boyarsınız, model onlardan fotoğraf üretir.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="719"/>
        <source>From the flat colours of each it learns to make the photo.</source>
        <translation>Her fotoğrafın düz renklerinden, o fotoğrafı üretmeyi öğrenir.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="720"/>
        <source>Gray</source>
        <translation>Gri</translation>
    </message>
    <message>
        <location filename="catalog.py" line="721"/>
        <source>You give a black-and-white photo; it makes a coloured one.</source>
        <translation>Siz siyah beyaz bir fotoğraf verirsiniz, model renklisini üretir.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="722"/>
        <source>From the gray of each it learns to make the colours.</source>
        <translation>Her fotoğrafın gri tonlarından, renklerini üretmeyi öğrenir.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="723"/>
        <source>Blurred</source>
        <translation>Bulanık</translation>
    </message>
    <message>
        <location filename="catalog.py" line="724"/>
        <source>You give a small or blurred photo; it makes a sharp one.</source>
        <translation>Siz küçük veya bulanık bir fotoğraf verirsiniz, model keskinini üretir.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="725"/>
        <source>From a blurred copy of each it learns to make the sharp photo.</source>
        <translation>Her fotoğrafın bulanık bir kopyasından, keskin olanı üretmeyi öğrenir.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="726"/>
        <source>Holes</source>
        <translation>Boşluklar</translation>
    </message>
    <message>
        <location filename="catalog.py" line="727"/>
        <source>You paint gray over what you do not want; it fills the gap.</source>
        <translation>İstemediğiniz yerleri griye boyarsınız, model boşluğu doldurur.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="728"/>
        <source>From each with holes it learns to fill them.</source>
        <translation>Her fotoğrafın boşluklu bir kopyasından, boşlukları doldurmayı öğrenir.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="729"/>
        <source>This model wants lines.</source>
        <translation>Bu model çizgi bekler.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="730"/>
        <source>Turn into lines</source>
        <translation>Çizgiye dönüştür</translation>
    </message>
    <message>
        <location filename="catalog.py" line="731"/>
        <source>Make lines of the photos first</source>
        <translation>Fotoğrafları önce çizgiye dönüştür</translation>
    </message>
    <message>
        <location filename="catalog.py" line="732"/>
        <source>This model wants flat colours.</source>
        <translation>Bu model düz renkler bekler.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="733"/>
        <source>Turn into colours</source>
        <translation>Düz renge dönüştür</translation>
    </message>
    <message>
        <location filename="catalog.py" line="734"/>
        <source>Make flat colours of the photos first</source>
        <translation>Fotoğrafları önce düz renge dönüştür</translation>
    </message>
    <message>
        <location filename="catalog.py" line="735"/>
        <source>This model wants gray photos.</source>
        <translation>Bu model gri tonlu fotoğraf bekler.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="736"/>
        <source>Turn gray</source>
        <translation>Griye dönüştür</translation>
    </message>
    <message>
        <location filename="catalog.py" line="737"/>
        <source>Make the photos gray first</source>
        <translation>Fotoğrafları önce griye dönüştür</translation>
    </message>
    <message>
        <location filename="catalog.py" line="738"/>
        <source>This model wants blurred photos.</source>
        <translation>Bu model bulanık fotoğraf bekler.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="739"/>
        <source>Blur</source>
        <translation>Bulanıklaştır</translation>
    </message>
    <message>
        <location filename="catalog.py" line="740"/>
        <source>Blur the photos first</source>
        <translation>Fotoğrafları önce bulanıklaştır</translation>
    </message>
    <message>
        <location filename="catalog.py" line="741"/>
        <source>This model fills gray holes.</source>
        <translation>Bu model gri boşlukları doldurur.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="742"/>
        <source>Cut a hole</source>
        <translation>Boşluk aç</translation>
    </message>
    <message>
        <location filename="catalog.py" line="743"/>
        <source>Cut a hole into each photo first</source>
        <translation>Her fotoğrafta önce bir boşluk aç</translation>
    </message>
</context>
<context>
    <name>drop</name>
    <message>
        <location filename="../../app/widgets/drop.py" line="67"/>
        <source>That is an address on the web, and nothing is fetched from there. Save the picture to a file first.</source>
        <translation>Bu bir web adresi; oradan hiçbir şey indirilmez. Önce resmi bir dosyaya kaydedin.</translation>
    </message>
    <message>
        <location filename="../../app/widgets/drop.py" line="71"/>
        <source>There is no picture in that.</source>
        <translation>Bunda resim yok.</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <location filename="catalog.py" line="744"/>
        <source># Sinopia in a few minutes</source>
        <translation># Birkaç dakikada Sinopia</translation>
    </message>
    <message>
        <location filename="catalog.py" line="745"/>
        <source>Everything happens on this computer. No picture leaves it, and nothing needs the internet.</source>
        <translation>Her şey bu bilgisayarda olur. Hiçbir resim dışarı çıkmaz, hiçbir şey internet gerektirmez.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="746"/>
        <source>## Your first drawing</source>
        <translation>## İlk çiziminiz</translation>
    </message>
    <message>
        <location filename="catalog.py" line="747"/>
        <source>On **Draw**, paint on the left: the picture on the right follows the pen. Choose a model at the top right. Some want flat colours, others black lines on white; the words above the drawing say which.</source>
        <translation>**Çiz** sayfasında solda boyayın: sağdaki resim kalemi izler. Modeli sağ üstten seçin. Bazıları düz renkler, bazıları beyaz üzerine siyah çizgiler bekler; hangisini beklediği çizimin üstünde yazar.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="748"/>
        <source>**Example** puts a drawing on the canvas that the model knows well. Change it, and look at what happens. Every step can be taken back with Undo.</source>
        <translation>**Örnek çizim**, tuvale modelin iyi bildiği bir çizim koyar. Onu değiştirin ve ne olduğuna bakın. Her adım Geri al ile geri alınabilir.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="749"/>
        <source>A drawing that was saved as a picture opens as a drawing again. A photo lies under the drawing to be traced: open it, drop it on the window, or paste it. It is not given to the model. Where a model wants lines or flat colours, you are offered to turn the photo into them.</source>
        <translation>Resim olarak kaydedilmiş bir çizim yeniden çizim olarak açılır. Fotoğraf ise üzerinden çizilmek üzere çizimin altına konur: açın, pencereye bırakın veya yapıştırın. Bu fotoğraf modele verilmez. Model çizgi veya düz renk bekliyorsa, fotoğrafı bunlara dönüştürmeniz önerilir.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="750"/>
        <source>**Save result…** writes the picture as large as the number beside it says. The pin keeps a result at the top, beside the name of the page, with the drawing it came from, so that you can go back to both.</source>
        <translation>**Sonucu kaydet…**, resmi yanındaki sayının belirttiği büyüklükte yazar. Raptiye, sonucu geldiği çizimle birlikte en üstte, sayfa adının yanında saklar; böylece ikisine de dönebilirsiniz.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="751"/>
        <source>## Your first training</source>
        <translation>## İlk eğitiminiz</translation>
    </message>
    <message>
        <location filename="catalog.py" line="752"/>
        <source>On **Train**, choose a folder of photos. A hundred are a good beginning, and all should show the same kind of thing. Sinopia looks at the folder, says what is wrong with which file, and shows ways to make drawings of the photos: the model learns the way back, from a drawing to a photo.</source>
        <translation>**Eğit** sayfasında bir fotoğraf klasörü seçin. Yüz fotoğraf iyi bir başlangıçtır; hepsi aynı türden bir şey göstermelidir. Sinopia klasörü inceler, hangi dosyada ne sorun olduğunu söyler ve fotoğraflardan çizim üretmenin yollarını gösterir: model dönüş yolunu, çizimden fotoğrafa gitmeyi öğrenir.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="753"/>
        <source>Choose what you want to draw later, lines or colours, then a recipe, and press **Start training**. Samples appear while it learns. You can stop at any time and go on another day; all that was learnt is kept.</source>
        <translation>Sonra ne çizmek istediğinizi, çizgileri veya renkleri, ardından bir hazır ayarı seçin ve **Eğitimi başlat** düğmesine basın. Model öğrenirken örnekler belirir. İstediğiniz zaman durdurup başka bir gün devam edebilirsiniz; öğrenilen her şey saklanır.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="754"/>
        <source>A folder may also hold pairs, each drawing beside its picture, or two folders of pictures that do not belong together, as photos of summer and photos of winter. You are told what was found.</source>
        <translation>Bir klasörde çiftler de olabilir, her çizim resminin yanında; ya da birbirine ait olmayan iki resim klasörü, örneğin yaz ve kış fotoğrafları. Ne bulunduğu size söylenir.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="755"/>
        <source>When the samples no longer become better, stop. The model is on **Models**, and in the list on Draw.</source>
        <translation>Örnekler artık iyileşmiyorsa durdurun. Model **Modeller** sayfasında ve Çiz sayfasındaki listededir.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="756"/>
        <source>## Converting photos</source>
        <translation>## Fotoğraf dönüştürme</translation>
    </message>
    <message>
        <location filename="catalog.py" line="757"/>
        <source>On **Convert**, add photos or whole folders, choose a model, and look at the first result before you begin. The originals stay as they are: results go into a folder of their own.</source>
        <translation>**Dönüştür** sayfasında fotoğrafları veya bütün klasörleri ekleyin, bir model seçin ve başlamadan önce ilk sonuca bakın. Özgün dosyalar olduğu gibi kalır: sonuçlar kendi klasörlerine gider.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="758"/>
        <source>A model that wants lines is given lines of your photos, if you leave that ticked.</source>
        <translation>Çizgi bekleyen bir modele, işaretini kaldırmazsanız, fotoğraflarınızın çizgileri verilir.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="759"/>
        <source>**Try models…** shows your pictures through several models, side by side. Click the one you like best, and go back with it.</source>
        <translation>**Modelleri dene…** resimlerinizi birkaç modelle yan yana gösterir. En beğendiğinize tıklayın ve onunla geri dönün.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="760"/>
        <source>## Styles and pictures from nothing</source>
        <translation>## Stiller ve hiç yoktan resimler</translation>
    </message>
    <message>
        <location filename="catalog.py" line="761"/>
        <source>On **Style**, a picture is painted anew in the manner of another one, as a photo in the brush strokes of a painting. You can watch, and stop when you like it. What pleases you can be learnt as a fast style, which then is a model like the others.</source>
        <translation>**Stil** sayfasında bir resim, bir başkasının tarzında yeniden boyanır; örneğin bir fotoğraf, bir tablonun fırça darbeleriyle. İzleyebilir, beğendiğiniz anda durdurabilirsiniz. Hoşunuza giden, hızlı stil olarak öğrenilebilir; o zaman ötekiler gibi bir model olur.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="762"/>
        <source>On **Generate**, models that need no drawing make pictures by themselves. Train one on a folder of pictures of one kind.</source>
        <translation>**Üret** sayfasında, çizim gerektirmeyen modeller kendiliğinden resim üretir. Tek türden resimlerin bulunduğu bir klasörle böyle bir model eğitin.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="763"/>
        <source>## Keys</source>
        <translation>## Kısayollar</translation>
    </message>
    <message>
        <location filename="catalog.py" line="764"/>
        <source>The sheet of keys lists all that can be done without a mouse: press **?** on Draw. Click a key there to choose another.</source>
        <translation>Kısayollar sayfası, fare olmadan yapılabilecek her şeyi sıralar: Çiz sayfasında **?** tuşuna basın. Başka bir tuş seçmek için oradaki bir tuşa tıklayın.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="765"/>
        <source>The ones worth learning first: **B** brush, **E** eraser, **G** fill, **[** and **]** size of the brush, **Alt** picks a colour, **Space** moves the view, **Tab** hides the panels, **Ctrl+Z** takes back.</source>
        <translation>İlk öğrenmeye değer olanlar: **B** fırça, **E** silgi, **G** doldurma, **[** ve **]** fırçanın boyutu, **Alt** renk alma, **Boşluk** görünümü kaydırma, **Tab** panelleri gizleme, **Ctrl+Z** geri alma.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="766"/>
        <source>## Your files</source>
        <translation>## Dosyalarınız</translation>
    </message>
    <message>
        <location filename="catalog.py" line="767"/>
        <source>The drawing in hand is kept by itself while you draw. The last ones are in the menu with the clock above the drawing.</source>
        <translation>Eldeki çizim, siz çizerken kendiliğinden saklanır. Son çizimler, çizimin üstündeki saat simgeli menüdedir.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="768"/>
        <source>**Save…** below the drawing writes a picture, or an OpenRaster file with all layers, which Krita and GIMP can open, too. The title of the window names the file, with a mark when something has changed since.</source>
        <translation>Çizimin altındaki **Kaydet…**, bir resim ya da tüm katmanlarıyla bir OpenRaster dosyası yazar; bu dosyayı Krita ve GIMP de açabilir. Pencerenin başlığında dosyanın adı, sonradan bir şey değiştiyse bir işaretle birlikte görünür.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="769"/>
        <source>A model is one file. To give it to somebody, export it on **Models**; to use one that you were given, drop it on the window. Models of other programs are understood, too, if they are of a kind that Sinopia knows.</source>
        <translation>Bir model tek bir dosyadır. Birine vermek için **Modeller** sayfasında dışa aktarın; size verilen birini kullanmak için pencereye bırakın. Sinopia&apos;nın bildiği türdense, başka programların modelleri de tanınır.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="770"/>
        <source>Where models and trainings are kept is said in the preferences, and can be changed there.</source>
        <translation>Modellerin ve eğitimlerin nerede saklandığı tercihlerde yazar ve orada değiştirilebilir.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="771"/>
        <source>## When something is not right</source>
        <translation>## Bir şey yolunda gitmezse</translation>
    </message>
    <message>
        <location filename="catalog.py" line="772"/>
        <source>A message says what was wrong, with which file, and what you can do. Nothing that was saved is lost by it.</source>
        <translation>Bir ileti neyin yanlış gittiğini, hangi dosyada olduğunu ve ne yapabileceğinizi söyler. Kaydedilmiş hiçbir şey bundan zarar görmez.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="773"/>
        <source>Is the result slow? Choose another model, or close what else is at work. Does it look blurred? It becomes sharper while the pen rests.</source>
        <translation>Sonuç yavaş mı? Başka bir model seçin veya çalışan başka programları kapatın. Bulanık mı görünüyor? Kalem dururken keskinleşir.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="774"/>
        <source>If you ask somebody for help, copy what **About Sinopia** says of this computer. It holds no names.</source>
        <translation>Birinden yardım isterseniz, **Sinopia hakkında** penceresinde bu bilgisayarla ilgili yazanları kopyalayın. İçinde hiçbir ad yoktur.</translation>
    </message>
</context>
<context>
    <name>kinds</name>
    <message>
        <location filename="catalog.py" line="783"/>
        <source>Line drawings</source>
        <translation>Çizgi çizimler</translation>
    </message>
    <message>
        <location filename="catalog.py" line="784"/>
        <source>line drawings</source>
        <translation>çizgi çizimler</translation>
    </message>
    <message>
        <location filename="catalog.py" line="785"/>
        <source>Black lines on white</source>
        <translation>Beyaz üzerine siyah çizgiler</translation>
    </message>
    <message>
        <location filename="catalog.py" line="786"/>
        <source>Flat colours</source>
        <translation>Düz renkler</translation>
    </message>
    <message>
        <location filename="catalog.py" line="787"/>
        <source>flat colours</source>
        <translation>düz renkler</translation>
    </message>
    <message>
        <location filename="catalog.py" line="788"/>
        <source>Flat colours on white</source>
        <translation>Beyaz üzerine düz renkler</translation>
    </message>
    <message>
        <location filename="catalog.py" line="789"/>
        <source>Photos</source>
        <translation>Fotoğraflar</translation>
    </message>
    <message>
        <location filename="catalog.py" line="790"/>
        <source>photos</source>
        <translation>fotoğraflar</translation>
    </message>
    <message>
        <location filename="catalog.py" line="791"/>
        <source>Open a photo, or drop one here</source>
        <translation>Bir fotoğraf açın veya buraya bırakın</translation>
    </message>
    <message>
        <location filename="catalog.py" line="792"/>
        <source>Gray photos</source>
        <translation>Gri tonlu fotoğraflar</translation>
    </message>
    <message>
        <location filename="catalog.py" line="793"/>
        <source>gray photos</source>
        <translation>gri tonlu fotoğraflar</translation>
    </message>
    <message>
        <location filename="catalog.py" line="794"/>
        <source>Hints of colour on a photo</source>
        <translation>Fotoğraf üzerinde renk ipuçları</translation>
    </message>
    <message>
        <location filename="catalog.py" line="795"/>
        <source>Nothing</source>
        <translation>Hiçbir şey</translation>
    </message>
    <message>
        <location filename="catalog.py" line="796"/>
        <source>from noise</source>
        <translation>gürültüden</translation>
    </message>
</context>
<context>
    <name>methods</name>
    <message>
        <location filename="catalog.py" line="642"/>
        <source>pix2pix</source>
        <translation>pix2pix</translation>
    </message>
    <message>
        <location filename="catalog.py" line="643"/>
        <source>Learns from pairs: every picture with the result that it should give.</source>
        <translation>Çiftlerden öğrenir: her resim ve vermesi gereken sonuç.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="644"/>
        <source>Learns from pairs: every photo with what is made of it.</source>
        <translation>Çiftlerden öğrenir: her fotoğraf ve ondan üretilen resim.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="645"/>
        <source>pix2pix needs the result of every picture.</source>
        <translation>pix2pix, her resmin sonucunu da ister.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="646"/>
        <source>How far the made pictures are from passing as real; lower means they pass</source>
        <translation>Üretilen resimlerin gerçek sanılmaktan ne kadar uzak olduğu; düşük değer, gerçek sanıldıklarını gösterir</translation>
    </message>
    <message>
        <location filename="catalog.py" line="647"/>
        <source>The difference between the made pictures and the targets, times its weight</source>
        <translation>Üretilen resimlerle hedefler arasındaki fark, ağırlığıyla çarpılmış</translation>
    </message>
    <message>
        <location filename="catalog.py" line="648"/>
        <source>How different made pictures and targets look to the discriminator, times its weight</source>
        <translation>Üretilen resimlerle hedeflerin ayırt ediciye ne kadar farklı göründüğü, ağırlığıyla çarpılmış</translation>
    </message>
    <message>
        <location filename="catalog.py" line="649"/>
        <source>How different pictures look from what they should be to a network taught to see, times its weight</source>
        <translation>Resimlerin, görmeyi öğrenmiş bir ağa olması gerekenden ne kadar farklı göründüğü, ağırlığıyla çarpılmış</translation>
    </message>
    <message>
        <location filename="catalog.py" line="650"/>
        <source>How little a made picture tells which variation was asked for</source>
        <translation>Üretilen resmin, hangi çeşitlemenin istendiğini ne kadar az belli ettiği</translation>
    </message>
    <message>
        <location filename="catalog.py" line="651"/>
        <source>How often real pictures are taken for made ones</source>
        <translation>Gerçek resimlerin ne sıklıkta üretilmiş sanıldığı</translation>
    </message>
    <message>
        <location filename="catalog.py" line="652"/>
        <source>How often made pictures are taken for real ones</source>
        <translation>Üretilen resimlerin ne sıklıkta gerçek sanıldığı</translation>
    </message>
    <message>
        <location filename="catalog.py" line="653"/>
        <source>CycleGAN</source>
        <translation>CycleGAN</translation>
    </message>
    <message>
        <location filename="catalog.py" line="654"/>
        <source>Learns from two sets, without pairs, how one kind becomes the other.</source>
        <translation>Çiftler olmadan, iki kümeden, bir türün ötekine nasıl dönüştüğünü öğrenir.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="655"/>
        <source>Takes the pairs as two sets, and learns how one kind becomes the other.</source>
        <translation>Çiftleri iki küme olarak alır ve bir türün ötekine nasıl dönüştüğünü öğrenir.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="656"/>
        <source>CycleGAN needs two sets, in folders named trainA and trainB.</source>
        <translation>CycleGAN, trainA ve trainB adlı klasörlerde iki küme ister.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="657"/>
        <source>How far the made pictures are from passing as real; lower means they pass (input → output)</source>
        <translation>Üretilen resimlerin gerçek sanılmaktan ne kadar uzak olduğu; düşük değer, gerçek sanıldıklarını gösterir (girdi → çıktı)</translation>
    </message>
    <message>
        <location filename="catalog.py" line="658"/>
        <source>How far the made pictures are from passing as real; lower means they pass (the way back)</source>
        <translation>Üretilen resimlerin gerçek sanılmaktan ne kadar uzak olduğu; düşük değer, gerçek sanıldıklarını gösterir (dönüş yolu)</translation>
    </message>
    <message>
        <location filename="catalog.py" line="659"/>
        <source>What is lost of an input on the way there and back, times its weight</source>
        <translation>Bir girdinin gidiş dönüşte yitirdikleri, ağırlığıyla çarpılmış</translation>
    </message>
    <message>
        <location filename="catalog.py" line="660"/>
        <source>What is lost of a target on the way back and there, times its weight</source>
        <translation>Bir hedefin dönüş gidişte yitirdikleri, ağırlığıyla çarpılmış</translation>
    </message>
    <message>
        <location filename="catalog.py" line="661"/>
        <source>How much a target changes when it should stay, times its weight</source>
        <translation>Aynı kalması gereken bir hedefin ne kadar değiştiği, ağırlığıyla çarpılmış</translation>
    </message>
    <message>
        <location filename="catalog.py" line="662"/>
        <source>How much an input changes when it should stay, times its weight</source>
        <translation>Aynı kalması gereken bir girdinin ne kadar değiştiği, ağırlığıyla çarpılmış</translation>
    </message>
    <message>
        <location filename="catalog.py" line="663"/>
        <source>The mistakes of the judge of outputs</source>
        <translation>Çıktıları yargılayan ağın hataları</translation>
    </message>
    <message>
        <location filename="catalog.py" line="664"/>
        <source>The mistakes of the judge of the way back</source>
        <translation>Dönüş yolunu yargılayan ağın hataları</translation>
    </message>
    <message>
        <location filename="catalog.py" line="665"/>
        <source>Colorization</source>
        <translation>Renklendirme</translation>
    </message>
    <message>
        <location filename="catalog.py" line="666"/>
        <source>Learns from colour photos to give gray ones their colours, also by hints.</source>
        <translation>Renkli fotoğraflardan, gri tonlulara renklerini vermeyi öğrenir; ipuçlarına da uyar.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="667"/>
        <source>Colorization learns from single photos in colour.</source>
        <translation>Renklendirme, renkli tek fotoğraflardan öğrenir.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="668"/>
        <source>The difference to the true colours, times its weight</source>
        <translation>Gerçek renklerle fark, ağırlığıyla çarpılmış</translation>
    </message>
    <message>
        <location filename="catalog.py" line="669"/>
        <source>pix2pixHD</source>
        <translation>pix2pixHD</translation>
    </message>
    <message>
        <location filename="catalog.py" line="670"/>
        <source>Learns large pictures from pairs: first their coarse shapes, then the fine ones.</source>
        <translation>Çiftlerden büyük resimler öğrenir: önce kaba biçimleri, sonra ince ayrıntıları.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="671"/>
        <source>pix2pixHD needs the result of every picture.</source>
        <translation>pix2pixHD, her resmin sonucunu da ister.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="672"/>
        <source>GAN</source>
        <translation>GAN</translation>
    </message>
    <message>
        <location filename="catalog.py" line="673"/>
        <source>Learns from pictures of one kind to make more of them, from noise.</source>
        <translation>Tek türden resimlerden, gürültüden onlara benzer yenilerini üretmeyi öğrenir.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="674"/>
        <source>GAN wants a folder of pictures of one kind.</source>
        <translation>GAN, tek türden resimlerin bulunduğu bir klasör ister.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="675"/>
        <source>Fast style</source>
        <translation>Hızlı stil</translation>
    </message>
    <message>
        <location filename="catalog.py" line="676"/>
        <source>Learns with any photos to paint in the style of one picture.</source>
        <translation>Herhangi fotoğraflarla, tek bir resmin stilinde boyamayı öğrenir.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="677"/>
        <source>Fast style wants a folder of photos.</source>
        <translation>Hızlı stil, bir fotoğraf klasörü ister.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="678"/>
        <source>How far the made pictures are from the style picture, times its weight</source>
        <translation>Üretilen resimlerin stil resminden ne kadar uzak olduğu, ağırlığıyla çarpılmış</translation>
    </message>
    <message>
        <location filename="catalog.py" line="679"/>
        <source>How much of the photos is lost in the made pictures, times its weight</source>
        <translation>Üretilen resimlerde fotoğraflardan ne kadarının yittiği, ağırlığıyla çarpılmış</translation>
    </message>
    <message>
        <location filename="catalog.py" line="680"/>
        <source>How rough the made pictures are, times its weight</source>
        <translation>Üretilen resimlerin ne kadar pürüzlü olduğu, ağırlığıyla çarpılmış</translation>
    </message>
</context>
<context>
    <name>notes</name>
    <message>
        <location filename="catalog.py" line="775"/>
        <source>Makes flowers by itself: 18,346 steps of 16 of the 1,800 flower photos (TensorFlow flowers, CC BY 2.0, photographers on Flickr) at 128 pixels, by the recipe Pictures from noise with twice its width, six and a half minutes on a GPU beside other trainings. Daisies, dandelions and roses come often and well; tulips are rough, sunflowers often have a black middle and no petals, some meadows are a blur. It knows nothing but flowers. 120 of its pictures beside as many held-out photos: kernel distance 82, SWD 28.6; they differ from each other 1.02 times as much as the photos do.</source>
        <translation>Kendi kendine çiçek üretir: 1.800 çiçek fotoğrafıyla (TensorFlow flowers, CC BY 2.0, Flickr&apos;daki fotoğrafçılar), 128 pikselde, her biri 16 resimlik 18.346 adımda öğrendi; “Gürültüden resimler” tarifiyle, onun iki katı genişlikte, GPU&apos;da başka eğitimlerin yanında altı buçuk dakikada. Papatyaları, karahindibaları ve gülleri sık ve iyi yapar; laleler kabadır, ayçiçeklerinin çoğu zaman ortası kara olur ve taç yaprağı olmaz, bazı çayırlar bulanıktır. Çiçekten başka bir şey bilmez. Ürettiği 120 resim, ayrılan 120 fotoğrafın yanında: çekirdek uzaklığı 82, SWD 28,6; birbirlerinden, fotoğrafların kendi aralarındaki farkın 1,02 katı kadar farklıdırlar.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="776"/>
        <source>Gray photos get colours, and follow hints of colour. It knows five kinds of flowers with their gardens, and soft 3-D pictures of things: of faces, streets and old photographs it knows nothing, and tints them. Without hints grass becomes green and the middle of a daisy yellow; what could be red, yellow or white is often wrong, pale or in patches of two colours. A few hints are what it is for: each is carried to where lightness changes, and some of it beyond a faint edge. The mean distance from the true colours, in a and b of Lab, over 219 held-out pictures: 21.0 without hints and 11.0 with ten at random places; 24.4 for gray, 27.2 for the mean colour. It answers at 128 pixels, and the photo keeps its own lightness. It learnt 8,268 steps of sixteen pictures in six and a half minutes on a GPU beside other trainings, and after that 3,400 steps of eight on a CPU, with areas in other colours around the hints. Flower photos: TensorFlow flowers, CC BY 2.0, photographers on Flickr (photo ids in the list licenses/flower-photos.txt). Renderings: Microsoft Fluent Emoji, MIT (licenses/fluentui-emoji.txt). On 219 held-out pictures: L1 0.0746, SSIM 0.84, SWD 23.2, perceptual 0.237, kernel distance -18; handing the input back: 0.0838, 0.854, 41.9, 0.28, 321.</source>
        <translation>Gri fotoğrafları renklendirir ve renk ipuçlarına uyar. Bahçeleriyle birlikte beş çiçek türünü ve eşyaların yumuşak 3B resimlerini bilir; yüzleri, sokakları ve eski fotoğrafları hiç bilmez, onlara yalnızca hafif bir renk verir. İpucu yoksa çimen yeşil, papatyanın ortası sarı olur; kırmızı, sarı ya da beyaz olabilecek şeyler ise çoğu zaman yanlış, soluk ya da iki renkli lekeler hâlinde çıkar. Birkaç ipucu için yapılmıştır: her ipucu, açıklığın değiştiği yere kadar yayılır; belirsiz bir kenarın ötesine de bir kısmı geçer. Ayrılan 219 resimde gerçek renklerden ortalama uzaklık (Lab&apos;ın a ve b değerlerinde): ipucu olmadan 21,0, rastgele yerlerdeki on ipucuyla 11,0; gri için 24,4, ortalama renk için 27,2. 128 pikselde yanıt verir, fotoğraf kendi açıklığını korur. GPU&apos;da başka eğitimlerin yanında altı buçuk dakikada, on altışar resimlik 8.268 adımda öğrendi; ardından CPU&apos;da, ipuçlarının çevresindeki alanlar başka renklere boyanarak, sekizer resimlik 3.400 adım daha öğrendi. Çiçek fotoğrafları: TensorFlow flowers, CC BY 2.0, Flickr&apos;daki fotoğrafçılar (fotoğraf numaraları licenses/flower-photos.txt listesinde). 3B resimler: Microsoft Fluent Emoji, MIT (licenses/fluentui-emoji.txt). Ayrılan 219 resimde: L1 0,0746, SSIM 0,84, SWD 23,2, algısal fark 0,237, çekirdek uzaklığı -18; girdinin kendisi verilseydi: 0,0838, 0,854, 41,9, 0,28, 321.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="777"/>
        <source>Black lines, coloured in, become soft, lit shapes. A dot or stroke of colour fills the shape it lies in, or the paper; shapes without one take a colour by the dice. Lines become a dark shade of what they enclose; thick black stays black. The colouring is computed, not learnt; the network is that of paint-to-3d. Less good at: a shape whose outline has a wide gap is not closed and stays paper, and a large area shared by several hints is split half-way between them. The scores compare its own choice of colours with the renderings&apos;. Learnt from Microsoft Fluent Emoji (MIT), see licenses/fluentui-emoji.txt. On 99 held-out pictures: L1 0.2036, SSIM 0.565, SWD 90.8, perceptual 0.702, kernel distance 647; handing the input back: 0.2593, 0.539, 119.9, 0.784, 1879.</source>
        <translation>Siyah çizgiler renklendirilir ve yumuşak, ışıklı biçimlere dönüşür. Bir renk noktası ya da darbesi, içinde bulunduğu biçimi ya da kâğıdı doldurur; rengi verilmeyen biçimlerin rengini zar belirler. Çizgiler, çevreledikleri rengin koyu bir tonuna döner; kalın siyah siyah kalır. Renklendirme öğrenilmiş değil, hesaplanmıştır; ağ, paint-to-3d&apos;nin ağıdır. Daha az başarılı olduğu yerler: çevre çizgisinde geniş bir boşluk olan biçim kapalı sayılmaz ve kâğıt olarak kalır; birkaç ipucunun paylaştığı geniş bir alan aralarında ortadan bölünür. Puanlar, kendi seçtiği renkleri 3B resimlerin renkleriyle karşılaştırır. Microsoft Fluent Emoji&apos;den (MIT) öğrendi, bkz. licenses/fluentui-emoji.txt. Ayrılan 99 resimde: L1 0,2036, SSIM 0,565, SWD 90,8, algısal fark 0,702, çekirdek uzaklığı 647; girdinin kendisi verilseydi: 0,2593, 0,539, 119,9, 0,784, 1879.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="778"/>
        <source>Black lines, coloured in, become a soft photograph of flowers. A dot or stroke of colour fills the shape it lies in, or the ground; petals without one take a colour by the dice, the ground is green. The colouring is computed, not learnt; the network is that of the paint-to-flower before this one, which saw 128 pixels, with its faults. The scores compare its own choice of colours with the photos&apos;. Flower photos: TensorFlow flowers, CC BY 2.0, photographers on Flickr (photo ids in the list licenses/flower-photos.txt). On 120 held-out pictures: L1 0.285, SSIM 0.199, SWD 93.4, perceptual 1.383, kernel distance 1516; handing the input back: 0.5717, 0.185, 103.9, 1.548, 4520.</source>
        <translation>Siyah çizgiler renklendirilir ve yumuşak bir çiçek fotoğrafına dönüşür. Bir renk noktası ya da darbesi, içinde bulunduğu biçimi ya da zemini doldurur; rengi verilmeyen taç yapraklarının rengini zar belirler, zemin yeşildir. Renklendirme öğrenilmiş değil, hesaplanmıştır; ağ, bundan önceki, 128 piksel gören paint-to-flower&apos;ın ağıdır ve onun kusurlarını taşır. Puanlar, kendi seçtiği renkleri fotoğrafların renkleriyle karşılaştırır. Çiçek fotoğrafları: TensorFlow flowers, CC BY 2.0, Flickr&apos;daki fotoğrafçılar (fotoğraf numaraları licenses/flower-photos.txt listesinde). Ayrılan 120 resimde: L1 0,285, SSIM 0,199, SWD 93,4, algısal fark 1,383, çekirdek uzaklığı 1516; girdinin kendisi verilseydi: 0,5717, 0,185, 103,9, 1,548, 4520.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="779"/>
        <source>Flat colours become soft, lit shapes as of plastic: every colour keeps its hue, thin strokes, rings, dots and letters become tubes and beads, white paper stays white, a full canvas may be painted. The renderings it is scored by turn red to pink and gray to lilac, which it no longer does. Less good at: in full scenes only shapes that lie on others get much light, with a faint shadow along their edges. Began with the weights of the paint-to-3d before it (20,000 steps of the recipe without doodles and kept colours), then 1,500 steps and 1,400 more at a third of the rate, 36 minutes on one busy core. Learnt from Microsoft Fluent Emoji (MIT), see licenses/fluentui-emoji.txt. On 99 held-out pictures: L1 0.0565, SSIM 0.816, SWD 23.2, perceptual 0.249, kernel distance 3; handing the input back: 0.0609, 0.812, 27.3, 0.314, 907.</source>
        <translation>Düz renkler, plastik gibi yumuşak, ışıklı biçimlere dönüşür: her renk tonunu korur; ince darbeler, halkalar, noktalar ve harfler boru ve boncuk olur; beyaz kâğıt beyaz kalır, tuvalin tamamı boyanabilir. Puanlamada kullanılan 3B resimler kırmızıyı pembeye, griyi leylağa çevirir; bu model artık bunu yapmaz. Daha az başarılı olduğu yer: dolu sahnelerde yalnızca başkalarının üzerinde duran biçimler çok ışık alır, kenarlarında da hafif bir gölge olur. Önceki paint-to-3d&apos;nin ağırlıklarıyla başladı (karalamalar ve korunan renkler olmadan aynı tarifle 20.000 adım), ardından 1.500 adım ve üçte bir öğrenme hızında 1.400 adım daha: yoğun bir çekirdekte 36 dakika. Microsoft Fluent Emoji&apos;den (MIT) öğrendi, bkz. licenses/fluentui-emoji.txt. Ayrılan 99 resimde: L1 0,0565, SSIM 0,816, SWD 23,2, algısal fark 0,249, çekirdek uzaklığı 3; girdinin kendisi verilseydi: 0,0609, 0,812, 27,3, 0,314, 907.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="780"/>
        <source>Flat colours become a photograph of flowers: petals get veins, middles get seeds, green grounds blur. Paint the ground too: around shapes on white paper it leaves marks. Less good at: pale areas get a fine pattern of squares, dark ones one of scales, and what is no flower becomes one of petals. It answers at 256 pixels. It began with the paint-to-flower before it, which had learnt at 128 pixels on one core for 97 minutes, then learnt 3,430 steps of eight in six and a half minutes on a GPU beside other trainings. Flower photos: TensorFlow flowers, CC BY 2.0, photographers on Flickr (photo ids in the list licenses/flower-photos.txt). On 120 held-out pictures: L1 0.0602, SSIM 0.535, SWD 39.3, perceptual 0.827, kernel distance 270; handing the input back: 0.045, 0.663, 22.2, 0.779, 1088.</source>
        <translation>Düz renkler bir çiçek fotoğrafına dönüşür: taç yapraklarına damar, ortalara tohum gelir, yeşil zeminler bulanıklaşır. Zemini de boyayın: beyaz kâğıttaki biçimlerin çevresinde izler bırakır. Daha az başarılı olduğu yerler: açık alanlarda ince bir kare deseni, koyu alanlarda pul deseni oluşur; çiçek olmayan şeyler taç yapraklarından oluşmuş gibi çıkar. 256 pikselde yanıt verir. Bir çekirdekte 97 dakika boyunca 128 pikselde öğrenmiş olan önceki paint-to-flower ile başladı, sonra GPU&apos;da başka eğitimlerin yanında altı buçuk dakikada sekizer resimlik 3.430 adım öğrendi. Çiçek fotoğrafları: TensorFlow flowers, CC BY 2.0, Flickr&apos;daki fotoğrafçılar (fotoğraf numaraları licenses/flower-photos.txt listesinde). Ayrılan 120 resimde: L1 0,0602, SSIM 0,535, SWD 39,3, algısal fark 0,827, çekirdek uzaklığı 270; girdinin kendisi verilseydi: 0,045, 0,663, 22,2, 0,779, 1088.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="781"/>
        <source>Paints any photo or drawing with the strokes, the blue and the ochre of the style picture “Oil”, which Sinopia&apos;s own program painted. Plain paper becomes plain colour: strokes need something to follow. Flower photos: TensorFlow flowers, CC BY 2.0, photographers on Flickr (photo ids in the list licenses/flower-photos.txt). Learnt in three runs, each beginning with the one before. On 120 held-out photos: 0.152 from the style, where the photos are 4.653, and 1.121 from their content.</source>
        <translation>Her fotoğrafı ya da çizimi, Sinopia&apos;nın kendi programının boyadığı “Yağlı boya” stil resminin fırça darbeleriyle, mavisiyle ve toprak sarısıyla boyar. Düz kâğıt düz renk olur: fırça darbelerinin izleyecek bir şeye gereksinimi vardır. Çiçek fotoğrafları: TensorFlow flowers, CC BY 2.0, Flickr&apos;daki fotoğrafçılar (fotoğraf numaraları licenses/flower-photos.txt listesinde). Her biri öncekiyle başlayan üç çalıştırmada öğrendi. Ayrılan 120 fotoğrafta: stile uzaklık 0,152 (fotoğrafların kendilerinde 4,653), fotoğrafların içeriğine uzaklık 1,121.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="782"/>
        <source>Cuts any photo or drawing into the black lines of the style picture “Woodcut”, which Sinopia&apos;s own program drew. Plain paper stays nearly plain: lines need something to follow. Flower photos: TensorFlow flowers, CC BY 2.0, photographers on Flickr (photo ids in the list licenses/flower-photos.txt). Learnt in three runs, each beginning with the one before. On 120 held-out photos: 0.17 from the style, where the photos are 1.445, and 1.384 from their content.</source>
        <translation>Her fotoğrafı ya da çizimi, Sinopia&apos;nın kendi programının çizdiği “Ağaç baskı” stil resminin siyah çizgileriyle oyar. Düz kâğıt neredeyse düz kalır: çizgilerin izleyecek bir şeye gereksinimi vardır. Çiçek fotoğrafları: TensorFlow flowers, CC BY 2.0, Flickr&apos;daki fotoğrafçılar (fotoğraf numaraları licenses/flower-photos.txt listesinde). Her biri öncekiyle başlayan üç çalıştırmada öğrendi. Ayrılan 120 fotoğrafta: stile uzaklık 0,17 (fotoğrafların kendilerinde 1,445), fotoğrafların içeriğine uzaklık 1,384.</translation>
    </message>
</context>
<context>
    <name>presets</name>
    <message>
        <location filename="catalog.py" line="683"/>
        <source>Classic unpaired</source>
        <translation>Klasik, eşlenmemiş</translation>
    </message>
    <message>
        <location filename="catalog.py" line="684"/>
        <source>CycleGAN exactly as its authors train it: 200 epochs at 256 pixels. Wants a GPU, and a day.</source>
        <translation>Yaratıcılarının eğittiği biçimiyle CycleGAN: 256 pikselde 200 dönem. Bir GPU ve bir gün ister.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="685"/>
        <source>Classic</source>
        <translation>Klasik</translation>
    </message>
    <message>
        <location filename="catalog.py" line="686"/>
        <source>pix2pix exactly as its authors train it: 200 epochs at 256 pixels. Wants a GPU, or a day.</source>
        <translation>Yaratıcılarının eğittiği biçimiyle pix2pix: 256 pikselde 200 dönem. Bir GPU veya bir gün ister.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="687"/>
        <source>An evening</source>
        <translation>Bir akşam</translation>
    </message>
    <message>
        <location filename="catalog.py" line="688"/>
        <source>Larger pictures than a quick look, and a larger network, judged by one that was taught to see. Some hours on a CPU.</source>
        <translation>Hızlı bakıştan daha büyük resimler ve daha büyük bir ağ; görmeyi öğrenmiş bir ağ değerlendirir. Bir CPU’da birkaç saat.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="689"/>
        <source>Fast style</source>
        <translation>Hızlı stil</translation>
    </message>
    <message>
        <location filename="catalog.py" line="690"/>
        <source>One style picture and a folder of any photos: a model that paints in that style, as fast as the pen moves.</source>
        <translation>Bir stil resmi ve herhangi fotoğraflardan bir klasör: o stilde, kalem kadar hızlı boyayan bir model.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="691"/>
        <source>Fast unpaired</source>
        <translation>Hızlı, eşlenmemiş</translation>
    </message>
    <message>
        <location filename="catalog.py" line="693"/>
        <source>Best on few pictures</source>
        <translation>Az resimle en iyisi</translation>
    </message>
    <message>
        <location filename="catalog.py" line="694"/>
        <source>For dozens to hundreds of pictures: judged by a network that was taught to see, each shown in many variations.</source>
        <translation>Onlarca ile yüzlerce resim için: görmeyi öğrenmiş bir ağ değerlendirir, her resim birçok çeşitlemeyle gösterilir.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="695"/>
        <source>From coarse to fine</source>
        <translation>Kabadan inceye</translation>
    </message>
    <message>
        <location filename="catalog.py" line="696"/>
        <source>512 pixels: the coarse shapes first, at half that size, then the fine ones. Wants a GPU.</source>
        <translation>512 piksel: önce bu boyutun yarısında kaba biçimler, sonra ince ayrıntılar. GPU ister.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="697"/>
        <source>Gray to colour</source>
        <translation>Griden renkliye</translation>
    </message>
    <message>
        <location filename="catalog.py" line="698"/>
        <source>Learns from colour photos which colours gray ones of their kind may have, and to follow hints of colour.</source>
        <translation>Renkli fotoğraflardan, aynı türden gri fotoğrafların hangi renkleri alabileceğini ve renk ipuçlarına uymayı öğrenir.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="704"/>
        <source>Flat colours become soft, lit shapes in the same colours, as fast as the pen moves. Some hours on a CPU.</source>
        <translation>Düz renkler aynı renklerde yumuşak, ışıklı biçimlere dönüşür; kalem kadar hızlı. Bir CPU’da birkaç saat.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="705"/>
        <source>Paint to photo</source>
        <translation>Boyadan fotoğrafa</translation>
    </message>
    <message>
        <location filename="catalog.py" line="706"/>
        <source>Of photos of one kind: flat colours become such a photo, as fast as the pen moves. Some hours on a CPU.</source>
        <translation>Tek türden fotoğraflarla: düz renkler böyle bir fotoğrafa dönüşür; kalem kadar hızlı. Bir CPU’da birkaç saat.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="708"/>
        <source>The same at 128 pixels, with a wider network. Wants a GPU.</source>
        <translation>Aynısı, 128 piksel ve daha geniş bir ağla. GPU ister.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="699"/>
        <source>High detail</source>
        <translation>Yüksek ayrıntı</translation>
    </message>
    <message>
        <location filename="catalog.py" line="681"/>
        <source>Best</source>
        <translation>En iyisi</translation>
    </message>
    <message>
        <location filename="catalog.py" line="682"/>
        <source>256 pixels and the full network, judged by one that was taught to see. For hundreds of pictures and more; wants a GPU.</source>
        <translation>256 piksel ve tam ağ; görmeyi öğrenmiş bir ağ değerlendirir. Yüzlerce ve daha çok resim için; GPU ister.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="692"/>
        <source>CycleGAN with smaller networks at 128 pixels, judged by a network that was taught to see.</source>
        <translation>128 pikselde daha küçük ağlarla CycleGAN; görmeyi öğrenmiş bir ağ değerlendirir.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="700"/>
        <source>512 pixels, the first half of the steps at half that size, judged over larger areas. Wants a GPU.</source>
        <translation>512 piksel; adımların ilk yarısı bu boyutun yarısında, değerlendirme daha geniş alanlarda. GPU ister.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="701"/>
        <source>Lines to 3-D</source>
        <translation>Çizgiden 3B</translation>
    </message>
    <message>
        <location filename="catalog.py" line="702"/>
        <source>Black lines become soft, lit shapes in colours that the model chooses. An hour or two on a CPU.</source>
        <translation>Siyah çizgiler, renklerini modelin seçtiği yumuşak, ışıklı biçimlere dönüşür. CPU ile bir iki saat.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="703"/>
        <source>Paint to 3-D</source>
        <translation>Boyadan 3B</translation>
    </message>
    <message>
        <location filename="catalog.py" line="707"/>
        <source>Pictures from noise, large</source>
        <translation>Gürültüden resimler, büyük</translation>
    </message>
    <message>
        <location filename="catalog.py" line="709"/>
        <source>Pictures from noise</source>
        <translation>Gürültüden resimler</translation>
    </message>
    <message>
        <location filename="catalog.py" line="710"/>
        <source>Pictures of one kind, some hundreds or more: 64 pixels, judged by a network that was taught to see.</source>
        <translation>Tek türden, birkaç yüz veya daha çok resim: 64 piksel; görmeyi öğrenmiş bir ağ değerlendirir.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="711"/>
        <source>Quick look</source>
        <translation>Hızlı deneme</translation>
    </message>
    <message>
        <location filename="catalog.py" line="712"/>
        <source>Ten minutes on a CPU: small pictures and a small network, judged by one that was taught to see.</source>
        <translation>CPU ile on dakika: küçük resimler, küçük bir ağ ve görmeyi öğrenmiş bir yargıç.</translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <location filename="catalog.py" line="5"/>
        <source>There is no setting “{key}” for {method}. Did you mean “{near}”?</source>
        <translation>{method} için “{key}” diye bir ayar yok. Şunu mu demek istediniz: “{near}”?</translation>
    </message>
    <message>
        <location filename="catalog.py" line="6"/>
        <source>There is no setting “{key}” for {method}.</source>
        <translation>{method} için “{key}” diye bir ayar yok.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="7"/>
        <source>{key} cannot be {value}: it wants {wanted}.</source>
        <translation>{key} için {value} kullanılamaz; beklenen: {wanted}.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="8"/>
        <source>There is no preset “{name}”. Known presets: {known}; the .json file of another will do, too.</source>
        <translation>“{name}” diye bir hazır ayar yok. Bilinen hazır ayarlar: {known}; başka birinin .json dosyası da olur.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="9"/>
        <source>The preset {path} cannot be read: {reason}.</source>
        <translation>{path} hazır ayarı okunamıyor: {reason}.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="10"/>
        <source>The preset “{name}” is for {method}. Choose that method, or another preset.</source>
        <translation>“{name}” hazır ayarı {method} içindir. Bu yöntemi ya da başka bir hazır ayarı seçin.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="11"/>
        <source>There is no method “{method}”. Known methods: {known}.</source>
        <translation>“{method}” diye bir yöntem yok. Bilinen yöntemler: {known}.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="12"/>
        <source>VGG-19 does not come with Sinopia: it takes the file {name}. Load it once from {source} and put it into {path}.</source>
        <translation>VGG-19, Sinopia ile birlikte gelmez: {name} dosyası gerekir. Dosyayı {source} adresinden bir kez indirin ve {path} klasörüne koyun.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="13"/>
        <source>{path} is not the file of VGG-19: {reason}. Load it again from {source}.</source>
        <translation>{path}, VGG-19 dosyası değil: {reason}. Dosyayı {source} adresinden yeniden indirin.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="14"/>
        <source>This computer offers no {device} to torch. Start Sinopia anew to compute on what there is.</source>
        <translation>Bu bilgisayarda torch için {device} aygıtı yok. Var olan aygıtla hesaplamak için Sinopia&apos;yı yeniden başlatın.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="15"/>
        <source>There is a GPU, {gpu}, but this Sinopia is built for “{build}”. Where you got it, there is one for CUDA, too, which computes on such a GPU.</source>
        <translation>Bir GPU var, {gpu}, ama bu Sinopia “{build}” için derlendi. Onu aldığınız yerde CUDA için olanı da var; o böyle bir GPU’da hesaplar.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="16"/>
        <source>There is an NVIDIA GPU, but its driver does not answer, so the processor computes. A newer driver, or starting the computer anew, may mend that.</source>
        <translation>Bir NVIDIA GPU var, ama sürücüsü yanıt vermiyor; bu yüzden işlemci hesaplıyor. Daha yeni bir sürücü ya da bilgisayarı yeniden başlatmak bunu düzeltebilir.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="17"/>
        <source>A batch of {batch_size} cannot be shared by {count} processes. Use a batch size that is a multiple of {count}.</source>
        <translation>{batch_size} resimlik bir yığın {count} işlem arasında bölünemez. {count} sayısının katı olan bir yığın boyutu kullanın.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="18"/>
        <source>The {device} ran out of memory. Use a smaller size, width or batch size, or compute on the CPU.</source>
        <translation>{device} belleği yetmedi. Daha küçük bir boyut, genişlik veya yığın boyutu kullanın ya da CPU ile hesaplayın.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="19"/>
        <source>This computer ran out of memory. Use a smaller size, width or batch size.</source>
        <translation>Bu bilgisayarın belleği yetmedi. Daha küçük bir boyut, genişlik veya yığın boyutu kullanın.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="20"/>
        <source>{path} does not exist.</source>
        <translation>{path} bulunamadı.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="21"/>
        <source>{path} cannot be read: {reason}.</source>
        <translation>{path} okunamıyor: {reason}.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="22"/>
        <source>{path} is a folder, and here one picture is wanted. Choose one that lies in it.</source>
        <translation>{path} bir klasör; burada tek bir resim gerekiyor. İçindeki bir resmi seçin.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="23"/>
        <source>{path} is not a picture of a kind that can be read here. Save it as JPEG or PNG.</source>
        <translation>{path} burada okunabilen türden bir resim değil. JPEG veya PNG olarak kaydedin.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="24"/>
        <source>{path} is a HEIC picture, which needs a package that is not installed. Install Sinopia with its extra “heic”, or save the picture as JPEG.</source>
        <translation>{path} bir HEIC resmi; bunun için gereken paket kurulu değil. Sinopia&apos;yı “heic” ek paketiyle kurun veya resmi JPEG olarak kaydedin.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="25"/>
        <source>{path} has {count} values for each pixel, and pictures have 1, 3 or 4. Save the three that are to be seen as a picture of their own.</source>
        <translation>{path} dosyasında piksel başına {count} değer var; resimlerde 1, 3 veya 4 olur. Görülmesi gereken üçünü ayrı bir resim olarak kaydedin.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="26"/>
        <source>{path} is damaged or cut short: {reason}. Copy it again from where it came.</source>
        <translation>{path} bozuk veya yarım: {reason}. Geldiği yerden yeniden kopyalayın.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="27"/>
        <source>{path} has {megapixels:.0f} megapixels; the limit is {limit:.0f}. Make it smaller first.</source>
        <translation>{path} çok büyük: {megapixels:.0f} megapiksel, sınır ise {limit:.0f}. Önce küçültün.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="28"/>
        <source>A picture of {width} x {height} pixels needs about {needed:.1f} GB of memory with this model; {free:.1f} GB are free. Make it smaller first.</source>
        <translation>{width} x {height} piksellik bir resim bu modelle yaklaşık {needed:.1f} GB bellek ister; boş bellek {free:.1f} GB. Önce resmi küçültün.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="29"/>
        <source>{path} has a name that is not valid text on this system. Rename the file.</source>
        <translation>{path} dosyasının adı bu sistemde geçerli bir metin değil. Dosyayı yeniden adlandırın.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="30"/>
        <source>The drawing {path} cannot be opened: {reason}. Save it again as OpenRaster (.ora) where it was made.</source>
        <translation>{path} çizimi açılamıyor: {reason}. Yapıldığı programda yeniden OpenRaster (.ora) olarak kaydedin.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="31"/>
        <source>Nothing was drawn yet that a time lapse could show. Draw first, then save it.</source>
        <translation>Hızlandırılmış filmde gösterilecek bir çizim henüz yok. Önce çizin, sonra kaydedin.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="32"/>
        <source>This drawing is open in another window of Sinopia, since {since} (process {process} on {host}). Here you draw on a copy; the other one stays as it is.</source>
        <translation>Bu çizim başka bir Sinopia penceresinde açık (başlangıç: {since}, işlem {process}, bilgisayar {host}). Burada bir kopyası üzerinde çizersiniz; öteki olduğu gibi kalır.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="33"/>
        <source>This drawing is open in another window of Sinopia. Here you draw on a copy; the other one stays as it is.</source>
        <translation>Bu çizim başka bir Sinopia penceresinde açık. Burada bir kopyası üzerinde çizersiniz; öteki olduğu gibi kalır.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="34"/>
        <source>{path} is {width} x {height} pixels, not two pictures side by side as the rest of its folder is.</source>
        <translation>{path}: {width} x {height} piksel; klasördeki ötekiler gibi yan yana iki resim değil.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="35"/>
        <source>{path} has {width} x {height} pixels, too few to show how it is painted. Choose a picture whose shorter side has at least {least}.</source>
        <translation>{path}: {width} x {height} piksel, nasıl boyandığını göstermek için çok az. Kısa kenarı en az {least} piksel olan bir resim seçin.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="36"/>
        <source>{path} holds the label {label}, and the labels are set to go from 0 to {last}. Set a higher label count, or give these pixels another label.</source>
        <translation>{path} içinde {label} etiketi var, oysa etiketler 0 ile {last} arasına ayarlı. Etiket sayısını artırın veya bu piksellere başka bir etiket verin.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="37"/>
        <source>{path} holds the colour {colour}, which stands for no label. Give these pixels the colour of a label, or learn from the pictures as they are.</source>
        <translation>{path} içinde hiçbir etikete karşılık gelmeyen {colour} rengi var. Bu piksellere bir etiketin rengini verin veya resimlerden oldukları gibi öğrenin.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="38"/>
        <source>{path} is {width} x {height} pixels, its map of labels {other_width} x {other_height}. Save both at the same size; the pair is left out.</source>
        <translation>{path} {width} x {height} piksel, etiket haritası ise {other_width} x {other_height} piksel. İkisini de aynı boyutta kaydedin; bu çift kullanılmaz.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="39"/>
        <source>The folder {path} does not exist.</source>
        <translation>{path} klasörü bulunamadı.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="40"/>
        <source>The folder {path} cannot be read: {reason}.</source>
        <translation>{path} klasörü okunamıyor: {reason}.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="41"/>
        <source>The folder {path} is empty. Put pictures into it, or choose another folder.</source>
        <translation>{path} klasörü boş. İçine resim koyun veya başka bir klasör seçin.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="42"/>
        <source>The folder {path} holds no picture, only {count} other files ({kinds}). Pictures are PNG, JPEG, WebP, BMP, TIFF, GIF or AVIF.</source>
        <translation>{path} klasöründe resim yok, yalnızca başka {count} dosya var ({kinds}). Resim sayılan türler: PNG, JPEG, WebP, BMP, TIFF, GIF ve AVIF.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="43"/>
        <source>The pictures in {path} are single ones ({width} x {height}), but there must be two sides to learn from. Have one made from each photo, or use pairs side by side, folders A and B (pairs of equal names), or trainA and trainB (no pairs needed).</source>
        <translation>{path} içindeki resimler çift değil, tek tek ({width} x {height}); öğrenmek için ise iki taraf gerekir. Karşı tarafı her fotoğraftan ürettirin ya da yan yana çiftler, A ve B klasörleri (aynı adlı çiftler) veya trainA ve trainB (çift gerekmez) kullanın.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="44"/>
        <source>{method} learns from pairs, but {path} holds two unpaired sets: a task for {others}.</source>
        <translation>{method} çiftlerden öğrenir, oysa {path} içinde eşlenmemiş iki küme var. Buna uygun yöntemler: {others}.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="45"/>
        <source>{method} learns from pairs, but {path} holds two unpaired sets.</source>
        <translation>{method} çiftlerden öğrenir, oysa {path} içinde eşlenmemiş iki küme var.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="46"/>
        <source>The folder {path} holds two sets, {first} and {second}. Choose one of these two folders.</source>
        <translation>{path} klasöründe iki küme var: {first} ve {second}. Bu iki klasörden birini seçin.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="47"/>
        <source>The pictures in {path} are wide, as {width} x {height}: each is squeezed into a square. If they are pairs, choose a method that learns from pairs.</source>
        <translation>{path} içindeki resimler geniş ({width} x {height} gibi); her biri kareye sıkıştırılır. Bunlar resim çiftiyse, çiftlerden öğrenen bir yöntem seçin.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="48"/>
        <source>The folder {path} has pictures on one side only: {missing} is missing or empty.</source>
        <translation>{path} klasöründe yalnızca bir tarafın resimleri var: {missing} eksik veya boş.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="49"/>
        <source>Nothing is left to learn from in {path}: every picture of a side is left out.</source>
        <translation>{path} içinde öğrenilecek bir şey kalmadı: bir tarafın tüm resimleri dışarıda bırakılmış.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="50"/>
        <source>None of the {count} pictures in {path} can be used. The first: {reason}.</source>
        <translation>{path} içindeki {count} resmin hiçbiri kullanılamıyor. İlki: {reason}.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="51"/>
        <source>{path} has the same name as {other}; it is left out.</source>
        <translation>{path} dışarıda bırakıldı: {other} ile aynı adı taşıyor.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="52"/>
        <source>{path} has no picture of the same name on the other side; it is left out.</source>
        <translation>{path} dışarıda bırakıldı: öteki tarafta aynı adlı bir resim yok.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="53"/>
        <source>{path} holds no pairs of input and result to compare with.</source>
        <translation>{path} içinde karşılaştırılacak girdi ve sonuç çifti yok.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="54"/>
        <source>There is no model “{name}”, neither a file nor a name in the library. Did you mean “{near}”?</source>
        <translation>“{name}” diye bir model yok; ne böyle bir dosya ne de kitaplıkta böyle bir ad var. Şunu mu demek istediniz: “{near}”?</translation>
    </message>
    <message>
        <location filename="catalog.py" line="55"/>
        <source>There is no model “{name}”, neither a file nor a name in the library.</source>
        <translation>“{name}” diye bir model yok; ne böyle bir dosya ne de kitaplıkta böyle bir ad var.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="56"/>
        <source>{path} is not a Sinopia model: {reason}. A model is a .safetensors file made by Sinopia.</source>
        <translation>{path} bir Sinopia modeli değil: {reason}. Model, Sinopia ile yapılmış bir .safetensors dosyasıdır.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="57"/>
        <source>The model {path} is damaged: {reason}. Use another copy of it.</source>
        <translation>{path} modeli bozuk: {reason}. Başka bir kopyasını kullanın.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="58"/>
        <source>The model {path} was made by a newer version of Sinopia (format {version}). Update Sinopia.</source>
        <translation>{path} modeli daha yeni bir Sinopia sürümüyle yapılmış (biçim {version}). Sinopia&apos;yı güncelleyin.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="59"/>
        <source>This model makes pictures from noise: it takes none. Choose another model.</source>
        <translation>Bu model gürültüden resim üretir, girdi resmi almaz. Başka bir model seçin.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="60"/>
        <source>This model makes pictures from noise: there is no target for any of them. Compare sets of pictures instead.</source>
        <translation>Bu model gürültüden resim üretir; hiçbirinin hedefi yoktur. Bunun yerine resim kümelerini karşılaştırın.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="61"/>
        <source>A distance between sets needs two pictures of each: {made} were made, and {path} holds {there}.</source>
        <translation>Kümeler arası uzaklık için her kümede en az iki resim gerekir: üretilen resim {made}, {path} içindeki resim {there}.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="62"/>
        <source>This model makes pictures from pictures, not from noise. Choose another model.</source>
        <translation>Bu model gürültüden değil, resimlerden resim üretir. Başka bir model seçin.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="63"/>
        <source>“{name}” did not answer, and is left alone. Choose another model.</source>
        <translation>“{name}” yanıt vermedi, artık kullanılmıyor. Başka bir model seçin.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="64"/>
        <source>Sinopia ended while “{name}” was at work, so it is not loaded by itself. Choose another model, or load it all the same.</source>
        <translation>Sinopia, “{name}” çalışırken kapandı; bu yüzden model kendiliğinden yüklenmiyor. Başka bir model seçin veya yine de yükleyin.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="65"/>
        <source>This model makes one picture of each, whatever the seed. Leave the seed out, or choose a model that learnt variations.</source>
        <translation>Bu model, tohum ne olursa olsun her resimden tek bir resim üretir. Tohumu vermeyin veya çeşitlemeleri öğrenmiş bir model seçin.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="66"/>
        <source>With this model the areas of no colour have a look of their own. Choose one that learnt variations from flat colours.</source>
        <translation>Bu modelde hiçbir rengin alanlarının kendine ait bir görünümü yoktur. Düz renklerden çeşitlemeler öğrenmiş bir model seçin.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="67"/>
        <source>This model knows no areas of the colour {colour}. It knows {known}.</source>
        <translation>Bu model {colour} renginde alan tanımıyor. Tanıdıkları: {known}.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="68"/>
        <source>“{name}” is built in and cannot be changed or removed.</source>
        <translation>“{name}” yerleşiktir; değiştirilemez ve silinemez.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="69"/>
        <source>“{name}” still learns, and every save writes its card anew. Edit it when the training is done.</source>
        <translation>“{name}” hâlâ öğreniyor ve her kayıtta kartı yeniden yazılıyor. Eğitim bitince düzenleyin.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="70"/>
        <source>The range of values can be changed only of an ONNX model that takes numbers with a fraction.</source>
        <translation>Değer aralığı, yalnızca ondalıklı sayı alan bir ONNX modelinde değiştirilebilir.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="71"/>
        <source>There is already a model named “{name}”. Choose another name.</source>
        <translation>“{name}” adlı bir model zaten var. Başka bir ad seçin.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="72"/>
        <source>“{name}” cannot be a name: {reason}.</source>
        <translation>“{name}” ad olarak kullanılamaz: {reason}.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="73"/>
        <source>{path} is not a model that can be opened here: {reason}. These can: .safetensors, generators that torch saved (.pth, .pt, .ckpt), .pict and .onnx.</source>
        <translation>{path} burada açılabilen bir model değil: {reason}. Açılabilenler: .safetensors, torch ile kaydedilmiş üreteçler (.pth, .pt, .ckpt), .pict ve .onnx.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="74"/>
        <source>{path} is {what}. Choose a generator that makes pictures of pictures, such as latest_net_G.pth.</source>
        <translation>{path} dosyasında şu var: {what}. Resimden resim üreten bir üreteç seçin, örneğin latest_net_G.pth.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="75"/>
        <source>{path} cannot be opened: {reason}.</source>
        <translation>{path} açılamıyor: {reason}.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="76"/>
        <source>{path} is damaged: {reason}. Use another copy of it.</source>
        <translation>{path} bozuk: {reason}. Başka bir kopyasını kullanın.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="77"/>
        <source>{path} was not opened: besides weights it asks for “{name}”, which could run anything here. Only plain state dicts are opened; whoever made the file can save one.</source>
        <translation>{path} açılmadı: ağırlıkların yanında “{name}” istiyor; bu, burada herhangi bir şey çalıştırabilir. Yalnızca düz state dict dosyaları açılır; dosyayı yapan kişi böyle kaydedebilir.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="78"/>
        <source>This model cannot be written as {format}: {reason}.</source>
        <translation>Bu model {format} olarak yazılamıyor: {reason}.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="79"/>
        <source>{path} was not written: ONNX Runtime gave pictures that differ by {difference:.2g} from ours.</source>
        <translation>{path} yazılmadı: ONNX Runtime sonuçları bizimkilerden farklı çıktı (fark {difference:.2g}).</translation>
    </message>
    <message>
        <location filename="catalog.py" line="80"/>
        <source>ONNX Runtime cannot compute this model: {reason}.</source>
        <translation>ONNX Runtime bu modeli hesaplayamıyor: {reason}.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="81"/>
        <source>ONNX files need packages that are not installed ({missing}). Install Sinopia with its extra “onnx”.</source>
        <translation>ONNX dosyaları için gereken paketler kurulu değil ({missing}). Sinopia&apos;yı “onnx” ek paketiyle kurun.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="82"/>
        <source>The checkpoint {path} was written by a newer version of Sinopia (format {version}). Update Sinopia.</source>
        <translation>{path} kontrol noktası daha yeni bir Sinopia sürümüyle yazılmış (biçim {version}). Sinopia&apos;yı güncelleyin.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="83"/>
        <source>The checkpoint {path} cannot be read: {reason}. The model beside it is unharmed; to train on, start a new run.</source>
        <translation>{path} kontrol noktası okunamıyor: {reason}. Yanındaki model sağlam; eğitime devam etmek için yeni bir eğitim başlatın.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="84"/>
        <source>{path} already holds a run. Resume it, or choose another name.</source>
        <translation>{path} içinde zaten bir eğitim var. Onu sürdürün veya başka bir ad seçin.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="85"/>
        <source>{path} holds no run to go on with. Choose another folder, or start a new run.</source>
        <translation>{path} içinde sürdürülecek bir eğitim yok. Başka bir klasör seçin veya yeni bir eğitim başlatın.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="86"/>
        <source>The run in {path} was started with other settings: {differences:;}. Leave them out to resume it, or start a new run.</source>
        <translation>{path} içindeki eğitim başka ayarlarla başlatılmış: {differences:;}. Sürdürmek için bu ayarları vermeyin veya yeni bir eğitim başlatın.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="87"/>
        <source>The run in {path} is not at its end yet: resume it first, and let it go on for more steps then.</source>
        <translation>{path} içindeki eğitim henüz bitmedi: önce onu sürdürün, sonra daha fazla adımla uzatın.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="88"/>
        <source>A branch of {path} keeps the networks of that run: {settings} cannot be others.</source>
        <translation>Bir dal, ayrıldığı eğitimin ({path}) ağlarını korur; şunlar değiştirilemez: {settings}.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="89"/>
        <source>A training cannot begin with {path}: {reason}.</source>
        <translation>Bir eğitim {path} ile başlayamaz: {reason}.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="90"/>
        <source>To begin with {path}, leave these as they are there: {differences}.</source>
        <translation>{path} ile başlamak için şunları oradaki gibi bırakın: {differences}.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="91"/>
        <source>{path} cannot be read as a run: {reason}. Start a new run in another folder.</source>
        <translation>{path} bir eğitim olarak okunamıyor: {reason}. Başka bir klasörde yeni bir eğitim başlatın.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="92"/>
        <source>{path} was written by a newer version of Sinopia (format {version}). Update Sinopia.</source>
        <translation>{path} daha yeni bir Sinopia sürümüyle yazılmış (biçim {version}). Sinopia&apos;yı güncelleyin.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="93"/>
        <source>The run in {path} is being trained at this moment, since {since} by process {process} on {host}. Stop it first.</source>
        <translation>{path} içindeki eğitim şu anda sürüyor (başlangıç: {since}, işlem {process}, bilgisayar {host}). Önce onu durdurun.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="94"/>
        <source>The run in {path} is being trained at this moment. Stop it first.</source>
        <translation>{path} içindeki eğitim şu anda sürüyor. Önce onu durdurun.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="95"/>
        <source>The run&apos;s folder {path} was moved or removed while it trained. It is kept as it was at step {step:,}: resume it where it is now, or put it back first.</source>
        <translation>Eğitimin {path} klasörü, eğitim sürerken taşındı veya silindi. Eğitim {step:,}. adımdaki hâliyle saklanıyor: şimdi bulunduğu yerde sürdürün veya önce klasörü yerine koyun.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="96"/>
        <source>{path} holds files that are not of a run. Choose an empty folder, or a new one, for the run.</source>
        <translation>{path} içinde eğitime ait olmayan dosyalar var. Eğitim için boş veya yeni bir klasör seçin.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="97"/>
        <source>An animation needs samples of two steps at least, and the run in {path} has {count}. Let it train a little longer.</source>
        <translation>Animasyon için en az iki adımın örnekleri gerekir; {path} içindeki eğitimde {count} tane var. Biraz daha eğitilmesini bekleyin.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="98"/>
        <source>The losses are no longer numbers (step {step:,}). The last good checkpoint is kept; use a smaller learning rate.</source>
        <translation>Kayıplar artık sayı değil ({step:,}. adım). Son sağlam kontrol noktası saklanıyor; daha küçük bir öğrenme oranı kullanın.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="99"/>
        <source>{path} cannot be written: {reason}. Choose another place.</source>
        <translation>{path} yazılamıyor: {reason}. Başka bir yer seçin.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="100"/>
        <source>There is no room left to write {path}: it takes {needed:,.0f} MB, and {free:,.0f} MB are free. Free some space; what was there before is unharmed.</source>
        <translation>{path} için yer kalmadı: {needed:,.0f} MB gerekiyor, {free:,.0f} MB boş. Yer açın; önceden orada olan zarar görmedi.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="101"/>
        <source>There is no room left to write {path}. Free some space; what was there before is unharmed.</source>
        <translation>{path} için yer kalmadı. Yer açın; önceden orada olan zarar görmedi.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="102"/>
        <source>{path} is being changed at this moment, since {since} by process {process} on {host}. Try again when that is done.</source>
        <translation>{path} şu anda değiştiriliyor (başlangıç: {since}, işlem {process}, bilgisayar {host}). Bitince yeniden deneyin.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="103"/>
        <source>{path} is being changed by another program at this moment. Try again when that is done.</source>
        <translation>{path} şu anda başka bir program tarafından değiştiriliyor. Bitince yeniden deneyin.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="104"/>
        <source>The results would replace the pictures in {path}. Choose another output folder.</source>
        <translation>Sonuçlar {path} içindeki resimlerin üzerine yazılacaktı. Başka bir çıktı klasörü seçin.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="105"/>
        <source>{path} is a file, but several pictures need a folder to go into.</source>
        <translation>{path} bir dosya, oysa birden çok resim için bir klasör gerekir.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="106"/>
        <source>Results cannot be named “{pattern}”: {reason}.</source>
        <translation>Sonuçlar “{pattern}” diye adlandırılamaz: {reason}.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="107"/>
        <source>There is no picture to convert in {path}.</source>
        <translation>{path} içinde dönüştürülecek resim yok.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="108"/>
        <source>{path} could not be moved to the trash: {reason}.</source>
        <translation>{path} çöp kutusuna taşınamadı: {reason}.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="109"/>
        <source>The run has no checkpoint yet: it starts at step 0.</source>
        <translation>Eğitimin henüz kontrol noktası yok: 0. adımdan başlar.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="110"/>
        <source>The pictures in {path} are not the ones this run began with ({before} then, {now} now).</source>
        <translation>{path} içindeki resimler, bu eğitimin başladığı resimler değil (o zaman {before}, şimdi {now}).</translation>
    </message>
    <message>
        <location filename="catalog.py" line="111"/>
        <source>{reason}. The training goes on and tries again; what is kept so far is its state at step {step:,}.</source>
        <translation>{reason}. Eğitim sürüyor ve yeniden deneyecek; şimdilik saklanan, {step:,}. adımdaki durumudur.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="112"/>
        <source>{path} held {count} lines that are no rows of a history. They were left out.</source>
        <translation>{path} dosyasında, geçmiş kaydı sayılamayacak {count} satır vardı. Bunlar dışarıda bırakıldı.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="113"/>
        <source>The memory was not enough, so it goes on with {settings}.</source>
        <translation>Bellek yetmedi; şu ayarlarla devam ediyor: {settings}.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="114"/>
        <source>There are too few pictures to keep some aside: the samples show pictures it trains on.</source>
        <translation>Resimler çok az olduğu için hiçbiri ayrılmadı: örnekler, eğitimde kullanılan resimleri gösterir.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="115"/>
        <source>The discriminator has won.</source>
        <translation>Ayırt edici kazandı.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="116"/>
        <source>For {steps} steps its loss was next to nothing, now {loss:.4f} (guessing costs {chance:.2f}): the generator learns little from it.</source>
        <translation>{steps} adımdır kaybı sıfıra yakın, şimdi {loss:.4f} (rastgele tahminde {chance:.2f} olur): üreteç ondan pek bir şey öğrenmiyor.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="117"/>
        <source>Halve the discriminator&apos;s learning rate.</source>
        <translation>Ayırt edicinin öğrenme oranını yarıya indirin.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="118"/>
        <source>The discriminator tells nothing apart.</source>
        <translation>Ayırt edici hiçbir şeyi ayırt etmiyor.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="119"/>
        <source>For {steps} steps it did no better than guessing: its loss is {loss:.3f}, guessing costs {chance:.2f}.</source>
        <translation>{steps} adımdır rastgele tahminden iyi değil: kaybı {loss:.3f}, rastgele tahminde {chance:.2f} olur.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="120"/>
        <source>Double the discriminator&apos;s learning rate.</source>
        <translation>Ayırt edicinin öğrenme oranını iki katına çıkarın.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="121"/>
        <source>Different inputs give the same picture.</source>
        <translation>Farklı girdiler aynı resmi veriyor.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="122"/>
        <source>At step {step:,} the samples differ by {made:.3f}, where {usual:.3f} is usual.</source>
        <translation>{step:,}. adımda örnekler arasındaki fark {made:.3f}; olağan değer {usual:.3f}.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="123"/>
        <source>Lower the adversarial weight, or begin with another seed.</source>
        <translation>Çekişmeli ağırlığı azaltın veya başka bir tohumla başlayın.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="124"/>
        <source>All pictures come out alike.</source>
        <translation>Tüm resimler birbirine benziyor.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="125"/>
        <source>At step {step:,} pictures from other noise differ by {made:.3f}, where {usual:.3f} is usual.</source>
        <translation>{step:,}. adımda farklı gürültülerden çıkan resimler arasındaki fark {made:.3f}; olağan değer {usual:.3f}.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="126"/>
        <source>Halve the discriminator&apos;s learning rate, or begin with another seed.</source>
        <translation>Ayırt edicinin öğrenme oranını yarıya indirin veya başka bir tohumla başlayın.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="127"/>
        <source>Light and dark are swapped.</source>
        <translation>Açık ve koyu yer değiştirmiş.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="128"/>
        <source>At step {step:,} the brightness of the samples runs against what it should be (its correlation is {correlation:.2f}).</source>
        <translation>{step:,}. adımda örneklerin parlaklığı, olması gerekenin tersine gidiyor (korelasyonu {correlation:.2f}).</translation>
    </message>
    <message>
        <location filename="catalog.py" line="129"/>
        <source>Begin again with another seed.</source>
        <translation>Başka bir tohumla yeniden başlayın.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="130"/>
        <source>The samples show a grid of {pixels} pixels.</source>
        <translation>Örneklerde {pixels} piksellik bir ızgara görünüyor.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="131"/>
        <source>At step {step:,} it is {peak:.0f} times as strong as what is around it (usual: {normal:.0f}).</source>
        <translation>{step:,}. adımda ızgara, çevresindekinden {peak:.0f} kat güçlü (olağan: {normal:.0f}).</translation>
    </message>
    <message>
        <location filename="catalog.py" line="132"/>
        <source>If it does not fade, choose another generator.</source>
        <translation>Izgara kaybolmazsa başka bir üreteç seçin.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="133"/>
        <source>It learns its pictures by heart.</source>
        <translation>Resimleri ezberliyor.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="134"/>
        <source>Their error is {known:.3f}, that of the pictures kept aside {aside:.3f} and rising (best: {best:.3f} at step {step:,}).</source>
        <translation>Eğitim resimlerinin hatası {known:.3f}, ayrılan resimlerinki {aside:.3f} ve yükseliyor (en iyisi: {step:,}. adımda {best:.3f}).</translation>
    </message>
    <message>
        <location filename="catalog.py" line="135"/>
        <source>Use more pictures, or DiffAugment.</source>
        <translation>Daha çok resim veya DiffAugment kullanın.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="136"/>
        <source>It gets no better.</source>
        <translation>Artık iyileşmiyor.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="137"/>
        <source>The pictures kept aside have come out no better for {epochs:.0f} epochs (best: an error of {best:.4f} at step {step:,}).</source>
        <translation>Ayrılan resimler {epochs:.0f} dönemdir daha iyi çıkmıyor (en iyisi: {step:,}. adımda {best:.4f} hata).</translation>
    </message>
    <message>
        <location filename="catalog.py" line="138"/>
        <source>Stop here: the best model is kept beside the last.</source>
        <translation>Burada durdurun: en iyi model, sonuncunun yanında saklı.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="139"/>
        <source>The losses were no longer numbers at step {step:,}.</source>
        <translation>{step:,}. adımda kayıplar artık sayı değildi.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="140"/>
        <source>It goes on from step {to:,} with half the learning rates.</source>
        <translation>Öğrenme oranları yarıya indirilip {to:,}. adımdan devam ediliyor.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="141"/>
        <source>If that happens again it stops: begin again with a smaller learning rate then.</source>
        <translation>Yine olursa durur: o zaman daha küçük bir öğrenme oranıyla yeniden başlayın.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="142"/>
        <source>Too few pictures</source>
        <translation>Çok az resim</translation>
    </message>
    <message>
        <location filename="catalog.py" line="143"/>
        <source>There are only {count} pictures to learn from.</source>
        <translation>Öğrenmek için yalnızca {count} resim var.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="144"/>
        <source>Expect it to learn them by heart.</source>
        <translation>Onları ezberlemesi beklenir.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="145"/>
        <source>Kinds that cannot be read</source>
        <translation>Okunamayan türler</translation>
    </message>
    <message>
        <location filename="catalog.py" line="146"/>
        <source>{folder} also holds {count} pictures of kinds that cannot be read here ({kinds}).</source>
        <translation>{folder} içinde burada okunamayan türden {count} resim de var ({kinds}).</translation>
    </message>
    <message>
        <location filename="catalog.py" line="147"/>
        <source>They are left out: save them as JPEG or PNG to use them.</source>
        <translation>Dışarıda bırakıldılar: kullanmak için JPEG veya PNG olarak kaydedin.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="148"/>
        <source>Folders that cannot be read</source>
        <translation>Okunamayan klasörler</translation>
    </message>
    <message>
        <location filename="catalog.py" line="149"/>
        <source>{folder} cannot be read: {reason}.</source>
        <translation>{folder} okunamıyor: {reason}.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="150"/>
        <source>What is in it is left out.</source>
        <translation>İçindekiler dışarıda bırakıldı.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="151"/>
        <source>Pictures beside those that are used</source>
        <translation>Kullanılanların yanındaki resimler</translation>
    </message>
    <message>
        <location filename="catalog.py" line="152"/>
        <source>{folder} holds {count} pictures besides.</source>
        <translation>{folder} içinde ayrıca {count} resim var.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="153"/>
        <source>They are left out: those in {used} are used.</source>
        <translation>Dışarıda bırakıldılar: {used} içindekiler kullanılıyor.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="154"/>
        <source>Maps of labels</source>
        <translation>Etiket haritaları</translation>
    </message>
    <message>
        <location filename="catalog.py" line="155"/>
        <source>The pictures in {folder} hold labels, as small numbers.</source>
        <translation>{folder} içindeki resimler, küçük sayılarla yazılmış etiketler içeriyor.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="156"/>
        <source>Each label is shown in a colour of its own.</source>
        <translation>Her etiket kendi rengiyle gösterilir.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="157"/>
        <source>More than 256 levels</source>
        <translation>256 düzeyden fazla</translation>
    </message>
    <message>
        <location filename="catalog.py" line="158"/>
        <source>The pictures in {folder} hold other numbers than 0 to 255.</source>
        <translation>{folder} içindeki resimlerde 0–255 dışında sayılar var.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="159"/>
        <source>{low:.6g} becomes black and {high:.6g} white; what lies outside is cut off.</source>
        <translation>{low:.6g} siyah, {high:.6g} beyaz olur; bunların dışında kalan kırpılır.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="160"/>
        <source>Without a map of instances</source>
        <translation>Örnek haritası olmayan</translation>
    </message>
    <message>
        <location filename="catalog.py" line="161"/>
        <source>{path} has no map of instances of its name, as others have.</source>
        <translation>Ötekilerin aksine {path} için aynı adda bir örnek haritası yok.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="162"/>
        <source>Its edges are those of its labels.</source>
        <translation>Kenarları, etiketlerinin kenarlarıdır.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="163"/>
        <source>Values cut off</source>
        <translation>Kırpılan değerler</translation>
    </message>
    <message>
        <location filename="catalog.py" line="164"/>
        <source>{percent}% of {path} lies outside {low:.6g} to {high:.6g}.</source>
        <translation>{path}: değerlerin %{percent} kadarı {low:.6g} ile {high:.6g} arasının dışında.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="165"/>
        <source>It is cut off: these are the limits for all pictures of its folder.</source>
        <translation>Bunlar kırpılır: sınırlar, klasörün tüm resimleri için geçerlidir.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="166"/>
        <source>Kept aside, but also trained on</source>
        <translation>Hem ayrılmış hem eğitimde</translation>
    </message>
    <message>
        <location filename="catalog.py" line="167"/>
        <source>{path} is kept aside, but {other}, which is learnt from, is the same picture.</source>
        <translation>{path} ayrıldı, ama öğrenmede kullanılan {other} aynı resim.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="168"/>
        <source>Both are used, and the figures will flatter: leave one of them out.</source>
        <translation>İkisi de kullanılıyor ve değerler olduğundan iyi görünecek: birini dışarıda bırakın.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="169"/>
        <source>The same file twice</source>
        <translation>Aynı dosya iki kez</translation>
    </message>
    <message>
        <location filename="catalog.py" line="170"/>
        <source>{path} is a copy of {other}.</source>
        <translation>{path}, {other} dosyasının kopyası.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="171"/>
        <source>Both are used, so it counts twice.</source>
        <translation>İkisi de kullanılıyor, yani iki kez sayılıyor.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="172"/>
        <source>The same picture twice</source>
        <translation>Aynı resim iki kez</translation>
    </message>
    <message>
        <location filename="catalog.py" line="173"/>
        <source>{path} looks the same as {other}.</source>
        <translation>{path} ile {other} aynı görünüyor.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="174"/>
        <source>All of one colour</source>
        <translation>Tümüyle tek renk</translation>
    </message>
    <message>
        <location filename="catalog.py" line="175"/>
        <source>{path} is all {colour} in {half}.</source>
        <translation>{path}: {half} tümüyle {colour}.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="176"/>
        <source>{path} is all {colour}.</source>
        <translation>{path} tümüyle {colour}.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="177"/>
        <source>It is used as it is.</source>
        <translation>Olduğu gibi kullanılıyor.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="178"/>
        <source>All but black</source>
        <translation>Neredeyse siyah</translation>
    </message>
    <message>
        <location filename="catalog.py" line="179"/>
        <source>{path} reaches only {peak}, where {high:.6g} is white in its folder.</source>
        <translation>{path} en çok {peak} değerine ulaşıyor; klasöründe beyaz {high:.6g}.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="180"/>
        <source>As it is, it is all but black.</source>
        <translation>Bu hâliyle neredeyse tümüyle siyah.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="181"/>
        <source>Both sides the same</source>
        <translation>İki taraf aynı</translation>
    </message>
    <message>
        <location filename="catalog.py" line="182"/>
        <source>What is given and what is wanted are the same picture: {path}.</source>
        <translation>Verilen ile istenen aynı resim: {path}.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="183"/>
        <source>It is used, and teaches only to leave pictures as they are.</source>
        <translation>Kullanılır, ama yalnızca resimleri olduğu gibi bırakmayı öğretir.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="184"/>
        <source>Pairs of two shapes</source>
        <translation>İki tarafı farklı oranda çiftler</translation>
    </message>
    <message>
        <location filename="catalog.py" line="185"/>
        <source>{path} is {width} x {height} pixels, its partner {other_width} x {other_height}.</source>
        <translation>{path}: {width} x {height} piksel, eşi ise {other_width} x {other_height}.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="186"/>
        <source>Each is squeezed into a square: they will not match.</source>
        <translation>İkisi de kareye sıkıştırılır: birbirine denk gelmezler.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="187"/>
        <source>Pairs of two sizes</source>
        <translation>İki tarafı farklı boyutta çiftler</translation>
    </message>
    <message>
        <location filename="catalog.py" line="188"/>
        <source>Both are resized to the same.</source>
        <translation>İkisi de aynı boyuta getirilir.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="189"/>
        <source>Pairs of an odd width</source>
        <translation>Genişliği tek sayı olan çiftler</translation>
    </message>
    <message>
        <location filename="catalog.py" line="190"/>
        <source>{path} is {width} pixels wide.</source>
        <translation>{path}: genişliği {width} piksel.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="191"/>
        <source>Its halves, {left} and {right} pixels wide, are resized to the same.</source>
        <translation>{left} ve {right} piksel genişliğindeki yarıları aynı boyuta getirilir.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="192"/>
        <source>Very small</source>
        <translation>Çok küçük</translation>
    </message>
    <message>
        <location filename="catalog.py" line="193"/>
        <source>{path} has only {width} x {height} pixels to learn from.</source>
        <translation>{path}: öğrenmek için yalnızca {width} x {height} piksel var.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="194"/>
        <source>They are enlarged, which looks blurred.</source>
        <translation>Büyütülür, bu da bulanık görünür.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="195"/>
        <source>Very long or high</source>
        <translation>Çok geniş veya çok yüksek</translation>
    </message>
    <message>
        <location filename="catalog.py" line="196"/>
        <source>{path} has {width} x {height} pixels to learn from.</source>
        <translation>{path}: öğrenmek için {width} x {height} piksel var.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="197"/>
        <source>They are squeezed into a square.</source>
        <translation>Kareye sıkıştırılır.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="198"/>
        <source>Colours for print</source>
        <translation>Baskı renkleri</translation>
    </message>
    <message>
        <location filename="catalog.py" line="199"/>
        <source>{path} holds {mode} colours.</source>
        <translation>{path} {mode} renkleri içeriyor.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="200"/>
        <source>They are converted to RGB.</source>
        <translation>RGB renklerine dönüştürülür.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="201"/>
        <source>Transparent</source>
        <translation>Saydam</translation>
    </message>
    <message>
        <location filename="catalog.py" line="202"/>
        <source>{percent}% of {path} is transparent.</source>
        <translation>{path}: resmin %{percent} kadarı saydam.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="203"/>
        <source>It is put on white.</source>
        <translation>Beyaz zemine yerleştirilir.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="204"/>
        <source>A palette of colours</source>
        <translation>Renk paleti</translation>
    </message>
    <message>
        <location filename="catalog.py" line="205"/>
        <source>{path} holds at most 256 colours.</source>
        <translation>{path} en çok 256 renk içeriyor.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="206"/>
        <source>More than 8 bits</source>
        <translation>8 bitten fazla</translation>
    </message>
    <message>
        <location filename="catalog.py" line="207"/>
        <source>{path} has more than 8 bits for each gray.</source>
        <translation>{path} her gri ton için 8 bitten fazlasını kullanıyor.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="208"/>
        <source>It is scaled to 8 bits.</source>
        <translation>8 bite ölçeklenir.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="209"/>
        <source>More than one picture</source>
        <translation>Birden çok resim</translation>
    </message>
    <message>
        <location filename="catalog.py" line="210"/>
        <source>{path} holds several pictures.</source>
        <translation>{path} birkaç resim içeriyor.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="211"/>
        <source>The first is used.</source>
        <translation>İlki kullanılır.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="212"/>
        <source>Not there to be left out</source>
        <translation>Dışarıda bırakılacaktı ama bulunamadı</translation>
    </message>
    <message>
        <location filename="catalog.py" line="213"/>
        <source>{name} was to be left out, but no picture that could be used here has that name.</source>
        <translation>{name} dışarıda bırakılacaktı, ama burada kullanılabilen resimler arasında bu adda resim yok.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="214"/>
        <source>Names are written as the check of the folder does.</source>
        <translation>Adlar, klasör denetiminin yazdığı biçimde yazılır.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="215"/>
        <source>Not a pair</source>
        <translation>Çift değil</translation>
    </message>
    <message>
        <location filename="catalog.py" line="216"/>
        <source>Without a partner</source>
        <translation>Eşi yok</translation>
    </message>
    <message>
        <location filename="catalog.py" line="217"/>
        <source>A name twice</source>
        <translation>Yinelenen ad</translation>
    </message>
    <message>
        <location filename="catalog.py" line="218"/>
        <source>Too large</source>
        <translation>Çok büyük</translation>
    </message>
    <message>
        <location filename="catalog.py" line="219"/>
        <source>Instances of another size</source>
        <translation>Başka boyutta örnek haritası</translation>
    </message>
    <message>
        <location filename="catalog.py" line="220"/>
        <source>A label beyond the last</source>
        <translation>Sonuncudan büyük bir etiket</translation>
    </message>
    <message>
        <location filename="catalog.py" line="221"/>
        <source>A colour that is no label</source>
        <translation>Etiket olmayan bir renk</translation>
    </message>
    <message>
        <location filename="catalog.py" line="222"/>
        <source>Cannot be read</source>
        <translation>Okunamıyor</translation>
    </message>
    <message>
        <location filename="catalog.py" line="223"/>
        <source>{text}</source>
        <translation>{text}</translation>
    </message>
    <message>
        <location filename="catalog.py" line="224"/>
        <source>permission is denied</source>
        <translation>erişim izni yok</translation>
    </message>
    <message>
        <location filename="catalog.py" line="225"/>
        <source>there is no such file or folder</source>
        <translation>böyle bir dosya veya klasör yok</translation>
    </message>
    <message>
        <location filename="catalog.py" line="226"/>
        <source>it is a folder</source>
        <translation>bu bir klasör</translation>
    </message>
    <message>
        <location filename="catalog.py" line="227"/>
        <source>a part of its path is a file, not a folder</source>
        <translation>yolun bir parçası klasör değil, dosya</translation>
    </message>
    <message>
        <location filename="catalog.py" line="228"/>
        <source>it exists already</source>
        <translation>zaten var</translation>
    </message>
    <message>
        <location filename="catalog.py" line="229"/>
        <source>the folder is not empty</source>
        <translation>klasör boş değil</translation>
    </message>
    <message>
        <location filename="catalog.py" line="230"/>
        <source>there is no space left</source>
        <translation>yer kalmadı</translation>
    </message>
    <message>
        <location filename="catalog.py" line="231"/>
        <source>the file is too large for this disk</source>
        <translation>dosya bu disk için çok büyük</translation>
    </message>
    <message>
        <location filename="catalog.py" line="232"/>
        <source>the disk is read-only</source>
        <translation>disk salt okunur</translation>
    </message>
    <message>
        <location filename="catalog.py" line="233"/>
        <source>its name is too long</source>
        <translation>adı çok uzun</translation>
    </message>
    <message>
        <location filename="catalog.py" line="234"/>
        <source>its links lead in a circle</source>
        <translation>bağlantıları kısır döngüye giriyor</translation>
    </message>
    <message>
        <location filename="catalog.py" line="235"/>
        <source>too many files are open</source>
        <translation>çok fazla dosya açık</translation>
    </message>
    <message>
        <location filename="catalog.py" line="236"/>
        <source>another program uses it</source>
        <translation>başka bir program kullanıyor</translation>
    </message>
    <message>
        <location filename="catalog.py" line="237"/>
        <source>it is on another disk</source>
        <translation>başka bir diskte</translation>
    </message>
    <message>
        <location filename="catalog.py" line="238"/>
        <source>the disk does not answer as it should</source>
        <translation>disk gerektiği gibi yanıt vermiyor</translation>
    </message>
    <message>
        <location filename="catalog.py" line="239"/>
        <source>one of {choices}</source>
        <translation>{choices} değerlerinden biri</translation>
    </message>
    <message>
        <location filename="catalog.py" line="240"/>
        <source>one of {choices} or nothing</source>
        <translation>{choices} değerlerinden biri veya boş</translation>
    </message>
    <message>
        <location filename="catalog.py" line="241"/>
        <source>the file of a picture</source>
        <translation>bir resim dosyası</translation>
    </message>
    <message>
        <location filename="catalog.py" line="242"/>
        <source>true or false</source>
        <translation>true veya false</translation>
    </message>
    <message>
        <location filename="catalog.py" line="243"/>
        <source>a whole number from {low:.10g} to {high:.10g} in steps of {step}</source>
        <translation>{low:.10g} ile {high:.10g} arasında, {step} adımlarla bir tam sayı</translation>
    </message>
    <message>
        <location filename="catalog.py" line="244"/>
        <source>a whole number from {low:.10g} to {high:.10g}</source>
        <translation>{low:.10g} ile {high:.10g} arasında bir tam sayı</translation>
    </message>
    <message>
        <location filename="catalog.py" line="245"/>
        <source>a whole number</source>
        <translation>bir tam sayı</translation>
    </message>
    <message>
        <location filename="catalog.py" line="246"/>
        <source>a number from {low:.10g} to {high:.10g}</source>
        <translation>{low:.10g} ile {high:.10g} arasında bir sayı</translation>
    </message>
    <message>
        <location filename="catalog.py" line="247"/>
        <source>a number</source>
        <translation>bir sayı</translation>
    </message>
    <message>
        <location filename="catalog.py" line="248"/>
        <source>0 or a whole number from {low} to {high}</source>
        <translation>0 veya {low} ile {high} arasında bir tam sayı</translation>
    </message>
    <message>
        <location filename="catalog.py" line="249"/>
        <source>nothing, as this model takes pictures of one size alone</source>
        <translation>boş (bu model yalnızca tek boyutta resim alır)</translation>
    </message>
    <message>
        <location filename="catalog.py" line="250"/>
        <source>a multiple of {multiple} for a U-Net of depth {depth}</source>
        <translation>derinliği {depth} olan bir U-Net için {multiple} sayısının bir katı</translation>
    </message>
    <message>
        <location filename="catalog.py" line="251"/>
        <source>a multiple of {multiple}</source>
        <translation>{multiple} sayısının bir katı</translation>
    </message>
    <message>
        <location filename="catalog.py" line="252"/>
        <source>a multiple of {multiple} to be halved for a U-Net of depth {depth}</source>
        <translation>derinliği {depth} olan bir U-Net ile yarı boyut için {multiple} sayısının bir katı</translation>
    </message>
    <message>
        <location filename="catalog.py" line="253"/>
        <source>a multiple of {multiple} to be halved</source>
        <translation>yarı boyut için {multiple} sayısının bir katı</translation>
    </message>
    <message>
        <location filename="catalog.py" line="254"/>
        <source>{least} or more for a discriminator of {layers} layers; use fewer d_layers or a larger size</source>
        <translation>{layers} katmanlı bir ayırt edici için en az {least}; daha az d_layers veya daha büyük bir boyut kullanın</translation>
    </message>
    <message>
        <location filename="catalog.py" line="255"/>
        <source>false where the given side is a map of labels</source>
        <translation>verilen taraf bir etiket haritasıysa false</translation>
    </message>
    <message>
        <location filename="catalog.py" line="256"/>
        <source>0 with a generator that is no U-Net</source>
        <translation>U-Net olmayan bir üreteçle 0</translation>
    </message>
    <message>
        <location filename="catalog.py" line="257"/>
        <source>0 with a projected discriminator, whose features do not learn</source>
        <translation>izdüşümlü ayırt ediciyle 0 (öznitelikleri öğrenmez)</translation>
    </message>
    <message>
        <location filename="catalog.py" line="258"/>
        <source>a-to-b where the given side is made from photos</source>
        <translation>verilen taraf fotoğraflardan üretiliyorsa a-to-b</translation>
    </message>
    <message>
        <location filename="catalog.py" line="259"/>
        <source>no more than the steps</source>
        <translation>adım sayısını aşmayan bir değer</translation>
    </message>
    <message>
        <location filename="catalog.py" line="260"/>
        <source>{key} was {then}, not {now}</source>
        <translation>{key}: önce {then}, şimdi {now}</translation>
    </message>
    <message>
        <location filename="catalog.py" line="261"/>
        <source>{key} is {value}</source>
        <translation>{key}: {value}</translation>
    </message>
    <message>
        <location filename="catalog.py" line="262"/>
        <source>{key} {value} instead of {before}</source>
        <translation>{key}: {before} yerine {value}</translation>
    </message>
    <message>
        <location filename="catalog.py" line="263"/>
        <source>other pictures were left out</source>
        <translation>başka resimler dışarıda bırakılmıştı</translation>
    </message>
    <message>
        <location filename="catalog.py" line="264"/>
        <source>it is not a file</source>
        <translation>bu bir dosya değil</translation>
    </message>
    <message>
        <location filename="catalog.py" line="265"/>
        <source>it is empty</source>
        <translation>boş</translation>
    </message>
    <message>
        <location filename="catalog.py" line="266"/>
        <source>it is cut short</source>
        <translation>yarım kalmış</translation>
    </message>
    <message>
        <location filename="catalog.py" line="267"/>
        <source>{name} holds values that are not numbers</source>
        <translation>{name} içinde sayı olmayan değerler var</translation>
    </message>
    <message>
        <location filename="catalog.py" line="268"/>
        <source>its tensors claim to be larger than the file</source>
        <translation>tensörleri dosyadan büyük görünüyor</translation>
    </message>
    <message>
        <location filename="catalog.py" line="269"/>
        <source>{name} is missing</source>
        <translation>{name} eksik</translation>
    </message>
    <message>
        <location filename="catalog.py" line="270"/>
        <source>{name} has the shape ({shape}) where ({wanted}) is wanted</source>
        <translation>{name} boyutları ({shape}), beklenen ({wanted})</translation>
    </message>
    <message>
        <location filename="catalog.py" line="271"/>
        <source>it is longer than {limit} characters</source>
        <translation>{limit} karakterden uzun</translation>
    </message>
    <message>
        <location filename="catalog.py" line="272"/>
        <source>it takes more than {limit} bytes</source>
        <translation>{limit} bayttan fazla yer tutuyor</translation>
    </message>
    <message>
        <location filename="catalog.py" line="273"/>
        <source>Windows keeps it for a device</source>
        <translation>Windows bu adı bir aygıta ayırmış</translation>
    </message>
    <message>
        <location filename="catalog.py" line="274"/>
        <source>it holds “{character}”, which names of files cannot have</source>
        <translation>dosya adlarında kullanılamayan “{character}” karakterini içeriyor</translation>
    </message>
    <message>
        <location filename="catalog.py" line="275"/>
        <source>there is no {{{blank}}}, only {{name}}, {{model}} and {{n}}</source>
        <translation>{{{blank}}} diye bir alan yok; yalnızca {{name}}, {{model}} ve {{n}} var</translation>
    </message>
    <message>
        <location filename="catalog.py" line="276"/>
        <source>it begins or ends with a dot</source>
        <translation>noktayla başlıyor veya bitiyor</translation>
    </message>
    <message>
        <location filename="catalog.py" line="277"/>
        <source>it holds {value} where a text should be</source>
        <translation>metin olması gereken yerde {value} var</translation>
    </message>
    <message>
        <location filename="catalog.py" line="278"/>
        <source>it holds {value} where a count of steps should be</source>
        <translation>adım sayısı olması gereken yerde {value} var</translation>
    </message>
    <message>
        <location filename="catalog.py" line="279"/>
        <source>it holds {value} where true or false should be</source>
        <translation>true veya false olması gereken yerde {value} var</translation>
    </message>
    <message>
        <location filename="catalog.py" line="280"/>
        <source>it holds {value} where a list should be</source>
        <translation>liste olması gereken yerde {value} var</translation>
    </message>
    <message>
        <location filename="catalog.py" line="281"/>
        <source>it holds {value} where settings should be</source>
        <translation>ayarlar olması gereken yerde {value} var</translation>
    </message>
    <message>
        <location filename="catalog.py" line="282"/>
        <source>its header is incomplete</source>
        <translation>başlığı eksik</translation>
    </message>
    <message>
        <location filename="catalog.py" line="283"/>
        <source>it asks for more memory than there is</source>
        <translation>var olandan fazla bellek istiyor</translation>
    </message>
    <message>
        <location filename="catalog.py" line="284"/>
        <source>the name of a picture ends in {suffixes}</source>
        <translation>resim dosyasının adı şunlardan biriyle bitmeli: {suffixes}</translation>
    </message>
    <message>
        <location filename="catalog.py" line="285"/>
        <source>the name of an animation ends in {suffixes:or}</source>
        <translation>animasyon dosyasının adı şununla bitmeli: {suffixes:or}</translation>
    </message>
    <message>
        <location filename="catalog.py" line="286"/>
        <source>a {format} picture has at most {longest} pixels a side</source>
        <translation>bir {format} resminin kenarı en çok {longest} piksel olabilir</translation>
    </message>
    <message>
        <location filename="catalog.py" line="287"/>
        <source>no suffix</source>
        <translation>uzantısız</translation>
    </message>
    <message>
        <location filename="catalog.py" line="288"/>
        <source>folders</source>
        <translation>klasörler</translation>
    </message>
    <message>
        <location filename="catalog.py" line="289"/>
        <source>its left half</source>
        <translation>sol yarısı</translation>
    </message>
    <message>
        <location filename="catalog.py" line="290"/>
        <source>its right half</source>
        <translation>sağ yarısı</translation>
    </message>
    <message>
        <location filename="catalog.py" line="291"/>
        <source>black</source>
        <translation>siyah</translation>
    </message>
    <message>
        <location filename="catalog.py" line="292"/>
        <source>white</source>
        <translation>beyaz</translation>
    </message>
    <message>
        <location filename="catalog.py" line="293"/>
        <source>of one colour</source>
        <translation>tek renk</translation>
    </message>
    <message>
        <location filename="catalog.py" line="294"/>
        <source>it holds no pictures</source>
        <translation>içinde resim yok</translation>
    </message>
    <message>
        <location filename="catalog.py" line="295"/>
        <source>it is cut short, or no batch of CIFAR</source>
        <translation>yarım kalmış veya bir CIFAR yığını değil</translation>
    </message>
    <message>
        <location filename="catalog.py" line="296"/>
        <source>it asks for {name}, which no batch of CIFAR does</source>
        <translation>{name} istiyor, hiçbir CIFAR yığını bunu istemez</translation>
    </message>
    <message>
        <location filename="catalog.py" line="297"/>
        <source>it is {width} x {height} pixels, and a drawing here has at most {limit} a side</source>
        <translation>{width} x {height} piksel, oysa burada bir çizimin kenarı en çok {limit} piksel olabilir</translation>
    </message>
    <message>
        <location filename="catalog.py" line="298"/>
        <source>it is no OpenRaster file, or cut short</source>
        <translation>bir OpenRaster dosyası değil ya da yarım kalmış</translation>
    </message>
    <message>
        <location filename="catalog.py" line="299"/>
        <source>its part {name} cannot be read</source>
        <translation>{name} parçası okunamıyor</translation>
    </message>
    <message>
        <location filename="catalog.py" line="300"/>
        <source>it holds what no drawing needs</source>
        <translation>hiçbir çizime gerekmeyen şeyler içeriyor</translation>
    </message>
    <message>
        <location filename="catalog.py" line="301"/>
        <source>it does not begin as a .safetensors file does</source>
        <translation>bir .safetensors dosyası gibi başlamıyor</translation>
    </message>
    <message>
        <location filename="catalog.py" line="302"/>
        <source>it holds weights but no Sinopia card</source>
        <translation>ağırlık içeriyor ama Sinopia kartı yok</translation>
    </message>
    <message>
        <location filename="catalog.py" line="303"/>
        <source>it ends in the middle of its header</source>
        <translation>başlığının ortasında bitiyor</translation>
    </message>
    <message>
        <location filename="catalog.py" line="304"/>
        <source>its header is not valid JSON</source>
        <translation>başlığı geçerli JSON değil</translation>
    </message>
    <message>
        <location filename="catalog.py" line="305"/>
        <source>its card cannot be read ({reason})</source>
        <translation>kartı okunamıyor ({reason})</translation>
    </message>
    <message>
        <location filename="catalog.py" line="306"/>
        <source>it holds what are no characters</source>
        <translation>içinde karakter olmayan veriler var</translation>
    </message>
    <message>
        <location filename="catalog.py" line="307"/>
        <source>{value} is no number of a format</source>
        <translation>{value} bir biçim numarası değil</translation>
    </message>
    <message>
        <location filename="catalog.py" line="308"/>
        <source>“{name}” is missing</source>
        <translation>“{name}” eksik</translation>
    </message>
    <message>
        <location filename="catalog.py" line="309"/>
        <source>its card says {key} = {value}</source>
        <translation>kartında {key} = {value} yazıyor</translation>
    </message>
    <message>
        <location filename="catalog.py" line="310"/>
        <source>its weights do not fit its card</source>
        <translation>ağırlıkları kartına uymuyor</translation>
    </message>
    <message>
        <location filename="catalog.py" line="311"/>
        <source>its card speaks of another kind of input than its network takes</source>
        <translation>kartındaki girdi türü, ağının aldığından farklı</translation>
    </message>
    <message>
        <location filename="catalog.py" line="312"/>
        <source>its network needs sides that are multiples of {needed}, its card gives others</source>
        <translation>ağı, kenarların {needed} sayısının katı olmasını ister; kartında başka değerler var</translation>
    </message>
    <message>
        <location filename="catalog.py" line="313"/>
        <source>it is cut short, or not a checkpoint</source>
        <translation>yarım kalmış veya bir kontrol noktası değil</translation>
    </message>
    <message>
        <location filename="catalog.py" line="314"/>
        <source>it holds no training state</source>
        <translation>eğitim durumu içermiyor</translation>
    </message>
    <message>
        <location filename="catalog.py" line="315"/>
        <source>its {name} is {value}</source>
        <translation>{name} değeri {value}</translation>
    </message>
    <message>
        <location filename="catalog.py" line="316"/>
        <source>there is no network “{kind}”</source>
        <translation>“{kind}” diye bir ağ yok</translation>
    </message>
    <message>
        <location filename="catalog.py" line="317"/>
        <source>{key} = {value} is outside 1 to {limit}</source>
        <translation>{key} = {value}, 1 ile {limit} arasının dışında</translation>
    </message>
    <message>
        <location filename="catalog.py" line="318"/>
        <source>a network from noise makes pictures of {sides} pixels, not of {size}</source>
        <translation>gürültüden üreten bir ağ {sides} piksellik resimler üretir, {size} piksellik değil</translation>
    </message>
    <message>
        <location filename="catalog.py" line="319"/>
        <source>its {key} is {value}, which is none of {known}</source>
        <translation>{key} değeri {value}; bilinenler arasında yok: {known}</translation>
    </message>
    <message>
        <location filename="catalog.py" line="320"/>
        <source>a U-Net needs a depth of 2 or more</source>
        <translation>U-Net için derinlik en az 2 olmalı</translation>
    </message>
    <message>
        <location filename="catalog.py" line="321"/>
        <source>labels are colours, so it takes three channels</source>
        <translation>etiketler renktir, bu yüzden üç kanal alır</translation>
    </message>
    <message>
        <location filename="catalog.py" line="322"/>
        <source>an enhancer is half as wide as what it enhances, so its width is even</source>
        <translation>iyileştiricinin genişliği, iyileştirdiği ağın yarısıdır; bu yüzden o ağın genişliği çift sayı olmalı</translation>
    </message>
    <message>
        <location filename="catalog.py" line="323"/>
        <source>it has a generator of another method</source>
        <translation>başka bir yöntemin üretecini içeriyor</translation>
    </message>
    <message>
        <location filename="catalog.py" line="324"/>
        <source>a light U-Net changes its input, so it needs as many channels in as out</source>
        <translation>hafif U-Net girdisini değiştirir; bu yüzden giren ve çıkan kanal sayısı aynı olmalı</translation>
    </message>
    <message>
        <location filename="catalog.py" line="325"/>
        <source>a network that colours photos takes four channels and makes two</source>
        <translation>fotoğraf renklendiren bir ağ dört kanal alır, iki kanal üretir</translation>
    </message>
    <message>
        <location filename="catalog.py" line="326"/>
        <source>it works on two channels, and colourisation is not supported yet</source>
        <translation>iki kanalla çalışıyor; renklendirme henüz desteklenmiyor</translation>
    </message>
    <message>
        <location filename="catalog.py" line="327"/>
        <source>it turns {given} channels into {made}, and pictures have 1, 3 or 4</source>
        <translation>{given} kanaldan {made} kanal üretiyor; resimlerde 1, 3 veya 4 kanal olur</translation>
    </message>
    <message>
        <location filename="catalog.py" line="328"/>
        <source>its {name} is {value}, and no training here makes such a network</source>
        <translation>{name} değeri {value}; buradaki hiçbir eğitim böyle bir ağ üretmez</translation>
    </message>
    <message>
        <location filename="catalog.py" line="329"/>
        <source>it is an ONNX model, which cannot learn</source>
        <translation>bu bir ONNX modeli, öğrenemez</translation>
    </message>
    <message>
        <location filename="catalog.py" line="330"/>
        <source>it does not colour gray photos, and this method does</source>
        <translation>bu model gri fotoğrafları renklendirmez, bu yöntem ise renklendirir</translation>
    </message>
    <message>
        <location filename="catalog.py" line="331"/>
        <source>it makes pictures from noise, and this method from pictures</source>
        <translation>bu model gürültüden resim üretir, bu yöntem ise resimlerden</translation>
    </message>
    <message>
        <location filename="catalog.py" line="332"/>
        <source>it makes pictures from pictures, and this method from noise</source>
        <translation>bu model resimlerden resim üretir, bu yöntem ise gürültüden</translation>
    </message>
    <message>
        <location filename="catalog.py" line="333"/>
        <source>it is a folder without {names:or}, of the last epoch or of any</source>
        <translation>bu bir klasör, ama içinde son döneme veya herhangi bir döneme ait {names:or} yok</translation>
    </message>
    <message>
        <location filename="catalog.py" line="334"/>
        <source>it begins as none of them does</source>
        <translation>bilinen türlerin hiçbiri gibi başlamıyor</translation>
    </message>
    <message>
        <location filename="catalog.py" line="335"/>
        <source>it does not hold tensors by name</source>
        <translation>adlandırılmış tensörler içermiyor</translation>
    </message>
    <message>
        <location filename="catalog.py" line="336"/>
        <source>it is not a file of torch.save</source>
        <translation>torch.save ile yazılmış bir dosya değil</translation>
    </message>
    <message>
        <location filename="catalog.py" line="337"/>
        <source>it is a zip archive without tensors</source>
        <translation>tensör içermeyen bir zip arşivi</translation>
    </message>
    <message>
        <location filename="catalog.py" line="338"/>
        <source>it is cut short, or no zip archive ({reason})</source>
        <translation>yarım kalmış veya zip arşivi değil ({reason})</translation>
    </message>
    <message>
        <location filename="catalog.py" line="339"/>
        <source>its directory is absurdly long</source>
        <translation>dizini akıl almaz derecede uzun</translation>
    </message>
    <message>
        <location filename="catalog.py" line="340"/>
        <source>its tensors are compressed or locked, which torch does not do</source>
        <translation>tensörleri sıkıştırılmış veya kilitli; torch bunu yapmaz</translation>
    </message>
    <message>
        <location filename="catalog.py" line="341"/>
        <source>its contents claim to be larger than the file</source>
        <translation>içeriği dosyadan büyük görünüyor</translation>
    </message>
    <message>
        <location filename="catalog.py" line="342"/>
        <source>it is cut short, or its list of tensors is spoilt</source>
        <translation>yarım kalmış veya tensör listesi bozuk</translation>
    </message>
    <message>
        <location filename="catalog.py" line="343"/>
        <source>it is cut short, or changes while it is read</source>
        <translation>yarım kalmış veya okunurken değişiyor</translation>
    </message>
    <message>
        <location filename="catalog.py" line="344"/>
        <source>{name} is empty</source>
        <translation>{name} boş</translation>
    </message>
    <message>
        <location filename="catalog.py" line="345"/>
        <source>{name} reaches beyond its bytes</source>
        <translation>{name} kendi baytlarının ötesine taşıyor</translation>
    </message>
    <message>
        <location filename="catalog.py" line="346"/>
        <source>it ends within {name}</source>
        <translation>{name} içinde bitiyor</translation>
    </message>
    <message>
        <location filename="catalog.py" line="347"/>
        <source>it was written on a big-endian computer</source>
        <translation>big-endian bir bilgisayarda yazılmış</translation>
    </message>
    <message>
        <location filename="catalog.py" line="348"/>
        <source>{name} has {size} bytes, more than the {limit} that any model needs</source>
        <translation>{name} {size} bayt; hiçbir modele {limit} bayttan fazlası gerekmez</translation>
    </message>
    <message>
        <location filename="catalog.py" line="349"/>
        <source>its layers are not those of a U-Net or ResNet known here</source>
        <translation>katmanları, burada bilinen bir U-Net veya ResNet ile uyuşmuyor</translation>
    </message>
    <message>
        <location filename="catalog.py" line="350"/>
        <source>it also holds {name}, which no generator known here has</source>
        <translation>burada bilinen hiçbir üreteçte olmayan {name} de var</translation>
    </message>
    <message>
        <location filename="catalog.py" line="351"/>
        <source>{name} is another filter than the one with which Sinopia samples</source>
        <translation>{name}, Sinopia&apos;nın örneklemede kullandığından başka bir süzgeç</translation>
    </message>
    <message>
        <location filename="catalog.py" line="352"/>
        <source>its code book does not hold {count} numbers</source>
        <translation>kod tablosunda {count} sayı yok</translation>
    </message>
    <message>
        <location filename="catalog.py" line="353"/>
        <source>it does not hold one byte for each weight</source>
        <translation>her ağırlık için bir bayt içermiyor</translation>
    </message>
    <message>
        <location filename="catalog.py" line="354"/>
        <source>the lengths of its parts do not fit together</source>
        <translation>parçalarının uzunlukları birbirini tutmuyor</translation>
    </message>
    <message>
        <location filename="catalog.py" line="355"/>
        <source>its list of names and shapes cannot be read</source>
        <translation>ad ve boyut listesi okunamıyor</translation>
    </message>
    <message>
        <location filename="catalog.py" line="356"/>
        <source>it was trained with separable convolutions, which Sinopia does not have</source>
        <translation>ayrılabilir evrişimlerle eğitilmiş; Sinopia&apos;da bunlar yok</translation>
    </message>
    <message>
        <location filename="catalog.py" line="357"/>
        <source>its layers are not those of a U-Net</source>
        <translation>katmanları bir U-Net ile uyuşmuyor</translation>
    </message>
    <message>
        <location filename="catalog.py" line="358"/>
        <source>it also holds {name}, which no U-Net of the format has</source>
        <translation>bu biçimdeki hiçbir U-Net&apos;te olmayan {name} de var</translation>
    </message>
    <message>
        <location filename="catalog.py" line="359"/>
        <source>the feature network of CUT, which makes no pictures</source>
        <translation>CUT&apos;ın resim üretmeyen öznitelik ağı</translation>
    </message>
    <message>
        <location filename="catalog.py" line="360"/>
        <source>an enhancer without the generator that it is put around</source>
        <translation>çevresine kurulduğu üreteç olmadan bir iyileştirici</translation>
    </message>
    <message>
        <location filename="catalog.py" line="361"/>
        <source>discriminators that judge pictures at several sizes and make none</source>
        <translation>resimleri birkaç boyutta yargılayan, resim üretmeyen ayırt ediciler</translation>
    </message>
    <message>
        <location filename="catalog.py" line="362"/>
        <source>a diffusion network, which makes a picture in many steps and of words</source>
        <translation>birçok adımda ve sözcüklerden resim üreten bir difüzyon ağı</translation>
    </message>
    <message>
        <location filename="catalog.py" line="363"/>
        <source>a generator of the StyleGAN kind, which makes pictures from noise and not from pictures</source>
        <translation>resimlerden değil gürültüden resim üreten, StyleGAN türünde bir üreteç</translation>
    </message>
    <message>
        <location filename="catalog.py" line="364"/>
        <source>a network that enlarges pictures, as ESRGAN</source>
        <translation>ESRGAN gibi, resimleri büyüten bir ağ</translation>
    </message>
    <message>
        <location filename="catalog.py" line="365"/>
        <source>a network that recognises what is in a picture, as VGG or a classifying ResNet</source>
        <translation>VGG veya sınıflandırıcı bir ResNet gibi, resimde ne olduğunu tanıyan bir ağ</translation>
    </message>
    <message>
        <location filename="catalog.py" line="366"/>
        <source>an addition to another network (LoRA), which makes nothing alone</source>
        <translation>başka bir ağa ek (LoRA); tek başına bir şey üretmez</translation>
    </message>
    <message>
        <location filename="catalog.py" line="367"/>
        <source>a pixel discriminator, which judges pictures and makes none</source>
        <translation>bir piksel ayırt edicisi; resimleri yargılar, resim üretmez</translation>
    </message>
    <message>
        <location filename="catalog.py" line="368"/>
        <source>a discriminator, which judges pictures and makes none</source>
        <translation>bir ayırt edici; resimleri yargılar, resim üretmez</translation>
    </message>
    <message>
        <location filename="catalog.py" line="369"/>
        <source>a set of weights of some other network</source>
        <translation>başka bir ağın ağırlıkları</translation>
    </message>
    <message>
        <location filename="catalog.py" line="370"/>
        <source>it takes noise, and no picture</source>
        <translation>gürültü alır, resim almaz</translation>
    </message>
    <message>
        <location filename="catalog.py" line="371"/>
        <source>the reference has no U-Net without skips</source>
        <translation>referans uygulamada atlama bağlantısı olmayan U-Net yok</translation>
    </message>
    <message>
        <location filename="catalog.py" line="372"/>
        <source>the reference has no normalisation at the bottleneck</source>
        <translation>referans uygulamada darboğazda normalizasyon yok</translation>
    </message>
    <message>
        <location filename="catalog.py" line="373"/>
        <source>the reference has no biases beside batch normalisation</source>
        <translation>referans uygulamada yığın normalizasyonunun yanında sapma terimi yok</translation>
    </message>
    <message>
        <location filename="catalog.py" line="374"/>
        <source>the reference has no U-Net of fewer than {least} halvings</source>
        <translation>referans uygulamada yarılama sayısı {least} altında olan U-Net yok</translation>
    </message>
    <message>
        <location filename="catalog.py" line="375"/>
        <source>the reference has no network of the kind “{kind}”</source>
        <translation>referans uygulamada “{kind}” türünde ağ yok</translation>
    </message>
    <message>
        <location filename="catalog.py" line="376"/>
        <source>the reference has no network with such layers</source>
        <translation>referans uygulamada böyle katmanları olan ağ yok</translation>
    </message>
    <message>
        <location filename="catalog.py" line="377"/>
        <source>the reference has no biases where nothing is normalised</source>
        <translation>referans uygulamada normalizasyon yapılmayan yerde sapma terimi yok</translation>
    </message>
    <message>
        <location filename="catalog.py" line="378"/>
        <source>only a U-Net fits the format</source>
        <translation>bu biçime yalnızca U-Net uyar</translation>
    </message>
    <message>
        <location filename="catalog.py" line="379"/>
        <source>the format has no U-Net with such layers</source>
        <translation>bu biçimde böyle katmanları olan U-Net yok</translation>
    </message>
    <message>
        <location filename="catalog.py" line="380"/>
        <source>the browser demo knows U-Nets of {depth} halvings only</source>
        <translation>tarayıcı demosu yalnızca {depth} yarılama yapan U-Net&apos;leri tanır</translation>
    </message>
    <message>
        <location filename="catalog.py" line="381"/>
        <source>the format has no network without normalisation</source>
        <translation>bu biçimde normalizasyonsuz ağ yok</translation>
    </message>
    <message>
        <location filename="catalog.py" line="382"/>
        <source>it normalises with running averages, and the format with each picture&apos;s own</source>
        <translation>hareketli ortalamalarla normalize ediyor; bu biçim ise her resmin kendi değerleriyle</translation>
    </message>
    <message>
        <location filename="catalog.py" line="383"/>
        <source>the format normalises the bottleneck of the U-Net too; train with the setting “normalised bottleneck”</source>
        <translation>bu biçim U-Net&apos;in darboğazını da normalize eder; “normalize darboğaz” ayarıyla eğitin</translation>
    </message>
    <message>
        <location filename="catalog.py" line="384"/>
        <source>it is larger than 2 GB</source>
        <translation>2 GB&apos;tan büyük</translation>
    </message>
    <message>
        <location filename="catalog.py" line="385"/>
        <source>it is cut short, or no ONNX file</source>
        <translation>yarım kalmış veya ONNX dosyası değil</translation>
    </message>
    <message>
        <location filename="catalog.py" line="386"/>
        <source>it is no ONNX file</source>
        <translation>ONNX dosyası değil</translation>
    </message>
    <message>
        <location filename="catalog.py" line="387"/>
        <source>there is too much in it besides weights</source>
        <translation>içinde ağırlıklar dışında çok fazla şey var</translation>
    </message>
    <message>
        <location filename="catalog.py" line="388"/>
        <source>it uses {name} of {domain}, which is not part of ONNX</source>
        <translation>{domain} alanından {name} kullanıyor; bu, ONNX&apos;in parçası değil</translation>
    </message>
    <message>
        <location filename="catalog.py" line="389"/>
        <source>its {name} holds a graph of its own</source>
        <translation>{name} işleci kendi alt grafiğini içeriyor</translation>
    </message>
    <message>
        <location filename="catalog.py" line="390"/>
        <source>it repeats parts of itself ({name}), nobody knows how often</source>
        <translation>bazı parçalarını yineliyor ({name}); kaç kez yineleyeceği bilinmiyor</translation>
    </message>
    <message>
        <location filename="catalog.py" line="391"/>
        <source>its {name} does not fit what it is given ({reason})</source>
        <translation>{name} işleci kendisine verilene uymuyor ({reason})</translation>
    </message>
    <message>
        <location filename="catalog.py" line="392"/>
        <source>of what size its map {name} is cannot be told before it runs</source>
        <translation>{name} öznitelik haritasının boyutu, çalıştırmadan bilinemiyor</translation>
    </message>
    <message>
        <location filename="catalog.py" line="393"/>
        <source>it would compute without end</source>
        <translation>hesabı hiç bitmezdi</translation>
    </message>
    <message>
        <location filename="catalog.py" line="394"/>
        <source>it is not a network of convolutions</source>
        <translation>bir evrişim ağı değil</translation>
    </message>
    <message>
        <location filename="catalog.py" line="395"/>
        <source>it wants weights of “{name}”, which is not in its folder</source>
        <translation>“{name}” dosyasından ağırlık istiyor, ama bu dosya klasöründe yok</translation>
    </message>
    <message>
        <location filename="catalog.py" line="396"/>
        <source>{name} is of a kind that weights are not</source>
        <translation>{name} ağırlıkların olamayacağı bir türde</translation>
    </message>
    <message>
        <location filename="catalog.py" line="397"/>
        <source>{name} does not hold what its shape says</source>
        <translation>{name} içeriği, belirttiği boyutlara uymuyor</translation>
    </message>
    <message>
        <location filename="catalog.py" line="398"/>
        <source>it does not take one picture alone</source>
        <translation>tek başına bir resim almıyor</translation>
    </message>
    <message>
        <location filename="catalog.py" line="399"/>
        <source>its pictures are longer than {longest} pixels</source>
        <translation>resimleri {longest} pikselden uzun</translation>
    </message>
    <message>
        <location filename="catalog.py" line="400"/>
        <source>it makes no picture of the size it was given</source>
        <translation>verilen boyutta resim üretmiyor</translation>
    </message>
    <message>
        <location filename="catalog.py" line="401"/>
        <source>what it makes of a picture is not numbers</source>
        <translation>bir resimden ürettikleri sayı değil</translation>
    </message>
    <message>
        <location filename="catalog.py" line="402"/>
        <source>its map {name} would fill the memory</source>
        <translation>{name} öznitelik haritası belleği doldururdu</translation>
    </message>
    <message>
        <location filename="catalog.py" line="403"/>
        <source>its low is not below its high</source>
        <translation>alt sınırı üst sınırından küçük değil</translation>
    </message>
    <message>
        <location filename="catalog.py" line="404"/>
        <source>Report on {name}</source>
        <translation>{name} raporu</translation>
    </message>
    <message>
        <location filename="catalog.py" line="405"/>
        <source>{count:,} pictures of {path}, which the model has not learnt from if they were kept aside.</source>
        <translation>{path} içinden {count:,} resim; ayrıldılarsa model bunlardan öğrenmemiştir.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="406"/>
        <source>Figures</source>
        <translation>Değerler</translation>
    </message>
    <message>
        <location filename="catalog.py" line="407"/>
        <source>Pictures</source>
        <translation>Resimler</translation>
    </message>
    <message>
        <location filename="catalog.py" line="408"/>
        <source>{count:,} of {total:,} pairs: what the model was given, what it made, and what it should have made.</source>
        <translation>{count:,} / {total:,} çift: modele verilen, modelin ürettiği ve üretmesi gereken.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="409"/>
        <source>Given</source>
        <translation>Verilen</translation>
    </message>
    <message>
        <location filename="catalog.py" line="410"/>
        <source>Made</source>
        <translation>Üretilen</translation>
    </message>
    <message>
        <location filename="catalog.py" line="411"/>
        <source>Wanted</source>
        <translation>İstenen</translation>
    </message>
    <message>
        <location filename="catalog.py" line="412"/>
        <source>{name} · error {l1:.3f} · {psnr:.1f} dB</source>
        <translation>{name} · hata {l1:.3f} · {psnr:.1f} dB</translation>
    </message>
    <message>
        <location filename="catalog.py" line="413"/>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <location filename="catalog.py" line="414"/>
        <source>Settings</source>
        <translation>Ayarlar</translation>
    </message>
    <message>
        <location filename="catalog.py" line="415"/>
        <source>Error (L1)</source>
        <translation>Hata (L1)</translation>
    </message>
    <message>
        <location filename="catalog.py" line="416"/>
        <source>Mean difference of the values, 0 to 1. 0 is best.</source>
        <translation>Değerlerin ortalama farkı, 0 ile 1 arası. 0 en iyisidir.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="417"/>
        <source>PSNR</source>
        <translation>PSNR</translation>
    </message>
    <message>
        <location filename="catalog.py" line="418"/>
        <source>The same in decibels. More is better; 100 is the most.</source>
        <translation>Aynısı, desibel olarak. Yükseği daha iyidir; en çok 100 olur.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="419"/>
        <source>SSIM</source>
        <translation>SSIM</translation>
    </message>
    <message>
        <location filename="catalog.py" line="420"/>
        <source>How alike the structures are, -1 to 1. 1 is best.</source>
        <translation>Yapıların ne kadar benzediği, -1 ile 1 arası. 1 en iyisidir.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="421"/>
        <source>Looks</source>
        <translation>Görünüş</translation>
    </message>
    <message>
        <location filename="catalog.py" line="422"/>
        <source>How different the pictures look to a trained network. 0 is best.</source>
        <translation>Resimlerin eğitilmiş bir ağa ne kadar farklı göründüğü. 0 en iyisidir.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="423"/>
        <source>Textures (SWD)</source>
        <translation>Dokular (SWD)</translation>
    </message>
    <message>
        <location filename="catalog.py" line="424"/>
        <source>How different the textures of all pictures are, taken together. 0 is best.</source>
        <translation>Tüm resimlerin dokularının, birlikte alındığında ne kadar farklı olduğu. 0 en iyisidir.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="425"/>
        <source>Kind (KD)</source>
        <translation>Tür (KD)</translation>
    </message>
    <message>
        <location filename="catalog.py" line="426"/>
        <source>How different all pictures are as a set to a trained network. 0 is best.</source>
        <translation>Tüm resimlerin, küme olarak, eğitilmiş bir ağa ne kadar farklı göründüğü. 0 en iyisidir.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="427"/>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <location filename="catalog.py" line="428"/>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <location filename="catalog.py" line="429"/>
        <source> or </source>
        <translation> veya </translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <location filename="catalog.py" line="430"/>
        <source>Pictures</source>
        <translation>Resimler</translation>
    </message>
    <message>
        <location filename="catalog.py" line="431"/>
        <source>Length</source>
        <translation>Süre</translation>
    </message>
    <message>
        <location filename="catalog.py" line="432"/>
        <source>Optimiser</source>
        <translation>Eniyileyici</translation>
    </message>
    <message>
        <location filename="catalog.py" line="433"/>
        <source>Networks</source>
        <translation>Ağlar</translation>
    </message>
    <message>
        <location filename="catalog.py" line="434"/>
        <source>Losses</source>
        <translation>Kayıplar</translation>
    </message>
    <message>
        <location filename="catalog.py" line="435"/>
        <source>Discriminator</source>
        <translation>Ayırt edici</translation>
    </message>
    <message>
        <location filename="catalog.py" line="436"/>
        <source>Augmentation</source>
        <translation>Veri artırma</translation>
    </message>
    <message>
        <location filename="catalog.py" line="437"/>
        <source>Reports</source>
        <translation>Raporlar</translation>
    </message>
    <message>
        <location filename="catalog.py" line="438"/>
        <source>Size</source>
        <translation>Boyut</translation>
    </message>
    <message>
        <location filename="catalog.py" line="439"/>
        <source>Side of the square the model learns on.</source>
        <translation>Modelin öğrendiği karenin kenarı.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="440"/>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <location filename="catalog.py" line="441"/>
        <source>Mirror</source>
        <translation>Aynala</translation>
    </message>
    <message>
        <location filename="catalog.py" line="442"/>
        <source>Mirror half of the pictures, left to right.</source>
        <translation>Resimlerin yarısını sağdan sola aynalar.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="443"/>
        <source>Kept aside</source>
        <translation>Ayrılan</translation>
    </message>
    <message>
        <location filename="catalog.py" line="444"/>
        <source>Pictures kept out of training when the folder has no val or test part.</source>
        <translation>Klasörde val veya test bölümü yoksa eğitimin dışında tutulan resimler.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="445"/>
        <source>Direction</source>
        <translation>Yön</translation>
    </message>
    <message>
        <location filename="catalog.py" line="446"/>
        <source>Which side is given and which is to be made.</source>
        <translation>Hangi tarafın verildiği, hangisinin üretileceği.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="447"/>
        <source>a-to-b</source>
        <translation>a-to-b</translation>
    </message>
    <message>
        <location filename="catalog.py" line="448"/>
        <source>b-to-a</source>
        <translation>b-to-a</translation>
    </message>
    <message>
        <location filename="catalog.py" line="449"/>
        <source>Jitter</source>
        <translation>Rastgele kırpma</translation>
    </message>
    <message>
        <location filename="catalog.py" line="450"/>
        <source>Pictures are first enlarged by this, then cropped at random to size.</source>
        <translation>Resimler önce bu kadar büyütülür, sonra rastgele bir yerden boyuta göre kırpılır.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="451"/>
        <source>×</source>
        <translation>×</translation>
    </message>
    <message>
        <location filename="catalog.py" line="452"/>
        <source>Derive</source>
        <translation>Türet</translation>
    </message>
    <message>
        <location filename="catalog.py" line="453"/>
        <source>Makes the given side from single photos, anew each epoch; nothing for pairs as they are.</source>
        <translation>Verilen tarafı tek fotoğraflardan, her dönemde yeniden üretir; boşsa çiftler olduğu gibi alınır.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="454"/>
        <source>edges</source>
        <translation>kenarlar</translation>
    </message>
    <message>
        <location filename="catalog.py" line="455"/>
        <source>gray</source>
        <translation>gri</translation>
    </message>
    <message>
        <location filename="catalog.py" line="456"/>
        <source>lowres</source>
        <translation>düşük çözünürlük</translation>
    </message>
    <message>
        <location filename="catalog.py" line="457"/>
        <source>masked</source>
        <translation>maskeli</translation>
    </message>
    <message>
        <location filename="catalog.py" line="458"/>
        <source>flat</source>
        <translation>düz</translation>
    </message>
    <message>
        <location filename="catalog.py" line="459"/>
        <source>Epochs</source>
        <translation>Dönem sayısı</translation>
    </message>
    <message>
        <location filename="catalog.py" line="460"/>
        <source>How often every picture is seen.</source>
        <translation>Her resmin kaç kez görüleceği.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="461"/>
        <source>Decay</source>
        <translation>Azalma</translation>
    </message>
    <message>
        <location filename="catalog.py" line="462"/>
        <source>The last part of the epochs, in which the learning rates fall to zero.</source>
        <translation>Dönemlerin, öğrenme oranlarının sıfıra indiği son kısmı.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="463"/>
        <source>Steps</source>
        <translation>Adım sayısı</translation>
    </message>
    <message>
        <location filename="catalog.py" line="464"/>
        <source>Length in steps instead of epochs; 0 goes by epochs.</source>
        <translation>Dönem yerine adım olarak süre; 0 ise dönemler geçerlidir.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="465"/>
        <source>Decay steps</source>
        <translation>Azalma adımları</translation>
    </message>
    <message>
        <location filename="catalog.py" line="466"/>
        <source>The last of these steps, in which the learning rates fall to zero.</source>
        <translation>Öğrenme oranlarının sıfıra indiği son adımların sayısı.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="467"/>
        <source>Batch size</source>
        <translation>Yığın boyutu</translation>
    </message>
    <message>
        <location filename="catalog.py" line="468"/>
        <source>Pictures per step.</source>
        <translation>Adım başına resim sayısı.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="469"/>
        <source>Seed</source>
        <translation>Tohum</translation>
    </message>
    <message>
        <location filename="catalog.py" line="470"/>
        <source>Same seed, same pictures, same machine: same model.</source>
        <translation>Aynı tohum, aynı resimler, aynı bilgisayar: aynı model.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="478"/>
        <source>Learning rate</source>
        <translation>Öğrenme oranı</translation>
    </message>
    <message>
        <location filename="catalog.py" line="479"/>
        <source>Of the generator.</source>
        <translation>Üretecin öğrenme oranı.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="491"/>
        <source>D learning rate</source>
        <translation>D öğrenme oranı</translation>
    </message>
    <message>
        <location filename="catalog.py" line="492"/>
        <source>Of the discriminator.</source>
        <translation>Ayırt edicinin öğrenme oranı.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="480"/>
        <source>Adam β1</source>
        <translation>Adam β1</translation>
    </message>
    <message>
        <location filename="catalog.py" line="481"/>
        <source>Momentum of Adam.</source>
        <translation>Adam momentumu.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="482"/>
        <source>Adam β2</source>
        <translation>Adam β2</translation>
    </message>
    <message>
        <location filename="catalog.py" line="483"/>
        <source>Memory of the squared gradients of Adam.</source>
        <translation>Adam&apos;ın gradyan karelerine ilişkin belleği.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="484"/>
        <source>Averaging</source>
        <translation>Ortalama alma</translation>
    </message>
    <message>
        <location filename="catalog.py" line="485"/>
        <source>What stays of the old at each step in an average of the generator, which is then kept; 0 keeps the last.</source>
        <translation>Saklanan üreteç ortalamasında her adımda eskiden kalan pay; 0, son üreteci saklar.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="486"/>
        <source>Precision</source>
        <translation>Kesinlik</translation>
    </message>
    <message>
        <location filename="catalog.py" line="489"/>
        <source>fp32</source>
        <translation>fp32</translation>
    </message>
    <message>
        <location filename="catalog.py" line="490"/>
        <source>bf16</source>
        <translation>bf16</translation>
    </message>
    <message>
        <location filename="catalog.py" line="493"/>
        <source>Width</source>
        <translation>Genişlik</translation>
    </message>
    <message>
        <location filename="catalog.py" line="494"/>
        <source>Channels of the generator&apos;s first layer; the cost grows with its square.</source>
        <translation>Üretecin ilk katmanındaki kanal sayısı; maliyet karesiyle artar.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="495"/>
        <source>Initial spread</source>
        <translation>Başlangıç yayılımı</translation>
    </message>
    <message>
        <location filename="catalog.py" line="496"/>
        <source>Standard deviation of the first weights.</source>
        <translation>İlk ağırlıkların standart sapması.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="497"/>
        <source>D width</source>
        <translation>D genişliği</translation>
    </message>
    <message>
        <location filename="catalog.py" line="498"/>
        <source>Channels of the discriminator&apos;s first layer.</source>
        <translation>Ayırt edicinin ilk katmanındaki kanal sayısı.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="499"/>
        <source>Spectral norm</source>
        <translation>Spektral norm</translation>
    </message>
    <message>
        <location filename="catalog.py" line="500"/>
        <source>Keeps the discriminator&apos;s slopes small, so that it cannot run away.</source>
        <translation>Ayırt edicinin eğimlerini küçük tutar, böylece kontrolden çıkamaz.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="501"/>
        <source>Generator</source>
        <translation>Üreteç</translation>
    </message>
    <message>
        <location filename="catalog.py" line="502"/>
        <source>The network that makes the pictures.</source>
        <translation>Resimleri üreten ağ.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="503"/>
        <source>unet</source>
        <translation>unet</translation>
    </message>
    <message>
        <location filename="catalog.py" line="504"/>
        <source>encoder decoder</source>
        <translation>kodlayıcı-kod çözücü</translation>
    </message>
    <message>
        <location filename="catalog.py" line="505"/>
        <source>resnet 9blocks</source>
        <translation>resnet 9 blok</translation>
    </message>
    <message>
        <location filename="catalog.py" line="506"/>
        <source>resnet 6blocks</source>
        <translation>resnet 6 blok</translation>
    </message>
    <message>
        <location filename="catalog.py" line="507"/>
        <source>light</source>
        <translation>hafif</translation>
    </message>
    <message>
        <location filename="catalog.py" line="508"/>
        <source>Depth</source>
        <translation>Derinlik</translation>
    </message>
    <message>
        <location filename="catalog.py" line="509"/>
        <source>Halvings in the U-Net; 0 goes down to one pixel at this size.</source>
        <translation>U-Net içindeki yarılama sayısı; 0, bu boyutta tek piksele kadar iner.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="510"/>
        <source>Normalisation</source>
        <translation>Normalizasyon</translation>
    </message>
    <message>
        <location filename="catalog.py" line="511"/>
        <source>Of the features, in both networks.</source>
        <translation>Her iki ağda özniteliklerin normalizasyonu.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="512"/>
        <source>batch</source>
        <translation>yığın</translation>
    </message>
    <message>
        <location filename="catalog.py" line="513"/>
        <source>instance</source>
        <translation>örnek</translation>
    </message>
    <message>
        <location filename="catalog.py" line="514"/>
        <source>none</source>
        <translation>yok</translation>
    </message>
    <message>
        <location filename="catalog.py" line="515"/>
        <source>Normalised bottleneck</source>
        <translation>Normalize darboğaz</translation>
    </message>
    <message>
        <location filename="catalog.py" line="516"/>
        <source>Normalise the U-Net&apos;s innermost layer too; only such models can be exported as .pict for the browser.</source>
        <translation>U-Net&apos;in en içteki katmanını da normalize eder; yalnızca böyle modeller tarayıcı için .pict olarak dışa aktarılabilir.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="517"/>
        <source>Light depth</source>
        <translation>Hafif üreteç derinliği</translation>
    </message>
    <message>
        <location filename="catalog.py" line="518"/>
        <source>Blocks of the light generator at each coarse size; more see shapes as a whole.</source>
        <translation>Hafif üretecin her kaba boyuttaki blok sayısı; daha çok blok, biçimleri bütün olarak görür.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="519"/>
        <source>Cover</source>
        <translation>Üzerini boya</translation>
    </message>
    <message>
        <location filename="catalog.py" line="520"/>
        <source>The light generator paints over what is given, instead of changing its colours.</source>
        <translation>Hafif üreteç, verilenin renklerini değiştirmek yerine üzerini boyar.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="521"/>
        <source>Dropout</source>
        <translation>Seyreltme</translation>
    </message>
    <message>
        <location filename="catalog.py" line="522"/>
        <source>Random noise inside the generator while it learns.</source>
        <translation>Öğrenirken üretecin içinde rastgele gürültü.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="523"/>
        <source>The network that judges the pictures.</source>
        <translation>Resimleri yargılayan ağ.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="524"/>
        <source>patch</source>
        <translation>yama</translation>
    </message>
    <message>
        <location filename="catalog.py" line="525"/>
        <source>pixel</source>
        <translation>piksel</translation>
    </message>
    <message>
        <location filename="catalog.py" line="526"/>
        <source>projected</source>
        <translation>izdüşümlü</translation>
    </message>
    <message>
        <location filename="catalog.py" line="527"/>
        <source>D layers</source>
        <translation>D katmanları</translation>
    </message>
    <message>
        <location filename="catalog.py" line="528"/>
        <source>Layers with stride of a patch discriminator: 1 to 6 see 16, 34, 70, 142, 286, 574 pixels.</source>
        <translation>Yama ayırt edicisinin stride kullanan katmanları: 1 ile 6 arası sırayla 16, 34, 70, 142, 286, 574 piksel görür.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="531"/>
        <source>Adversarial loss</source>
        <translation>Çekişmeli kayıp</translation>
    </message>
    <message>
        <location filename="catalog.py" line="532"/>
        <source>How the discriminator&apos;s answer is counted.</source>
        <translation>Ayırt edicinin yanıtının nasıl hesaba katıldığı.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="533"/>
        <source>vanilla</source>
        <translation>vanilla</translation>
    </message>
    <message>
        <location filename="catalog.py" line="534"/>
        <source>lsgan</source>
        <translation>lsgan</translation>
    </message>
    <message>
        <location filename="catalog.py" line="535"/>
        <source>hinge</source>
        <translation>hinge</translation>
    </message>
    <message>
        <location filename="catalog.py" line="536"/>
        <source>Label smoothing</source>
        <translation>Etiket yumuşatma</translation>
    </message>
    <message>
        <location filename="catalog.py" line="537"/>
        <source>Real pictures count as 1 minus this (one-sided).</source>
        <translation>Gerçek resimler, 1 eksi bu değer sayılır (tek yanlı).</translation>
    </message>
    <message>
        <location filename="catalog.py" line="538"/>
        <source>Perceptual weight</source>
        <translation>Algısal ağırlık</translation>
    </message>
    <message>
        <location filename="catalog.py" line="539"/>
        <source>How much made pictures must look like what they should be to a network that was taught to see.</source>
        <translation>Üretilen resimlerin, görmeyi öğrenmiş bir ağa olmaları gerektiği gibi görünmesinin ne kadar önemli olduğu.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="544"/>
        <source>Adversarial ramp</source>
        <translation>Çekişmeli ağırlık rampası</translation>
    </message>
    <message>
        <location filename="catalog.py" line="545"/>
        <source>Steps over which the adversarial weight grows from nothing: a judge that sees well would win at once.</source>
        <translation>Çekişmeli ağırlığın sıfırdan büyüdüğü adımlar: iyi gören bir yargıç hemen kazanırdı.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="477"/>
        <source>steps</source>
        <translation>adım</translation>
    </message>
    <message>
        <location filename="catalog.py" line="471"/>
        <source>Growing</source>
        <translation>Büyüme</translation>
    </message>
    <message>
        <location filename="catalog.py" line="472"/>
        <source>Part of the steps, the first ones, taken at smaller sizes: half the size is four times as fast.</source>
        <translation>Adımların daha küçük boyutlarda atılan ilk kısmı: yarı boyut dört kat hızlıdır.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="473"/>
        <source>Halvings</source>
        <translation>Yarılama sayısı</translation>
    </message>
    <message>
        <location filename="catalog.py" line="474"/>
        <source>How often the size is halved for the first of these steps; it doubles in equal parts of them.</source>
        <translation>Bu adımların başında boyutun kaç kez yarılandığı; adımların eşit bölümlerinde iki katına çıkar.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="475"/>
        <source>Fade-in</source>
        <translation>Yumuşak geçiş</translation>
    </message>
    <message>
        <location filename="catalog.py" line="476"/>
        <source>Steps over which the details of a larger size come in.</source>
        <translation>Daha büyük bir boyutun ayrıntılarının belirdiği adımlar.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="487"/>
        <source>Of the arithmetic: fp32 is exact, bf16 rounds more. auto tries what is faster here, and a run keeps it.</source>
        <translation>Hesabın kesinliği: fp32 tamdır, bf16 daha çok yuvarlar. Otomatik, burada hangisinin hızlı olduğunu dener; eğitim onu korur.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="488"/>
        <source>auto</source>
        <translation>otomatik</translation>
    </message>
    <message>
        <location filename="catalog.py" line="529"/>
        <source>Variations</source>
        <translation>Çeşitlemeler</translation>
    </message>
    <message>
        <location filename="catalog.py" line="530"/>
        <source>Numbers that choose among the looks that one drawing may get; 0 for one look.</source>
        <translation>Bir çizimin alabileceği görünümler arasından seçen sayıların adedi; tek görünüm için 0.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="540"/>
        <source>Eye</source>
        <translation>Göz</translation>
    </message>
    <message>
        <location filename="catalog.py" line="541"/>
        <source>The network that was taught to see, for the perceptual weight: lite0 comes with the program, vgg19 is larger and takes a file of your own.</source>
        <translation>Algısal ağırlık için görmeyi öğrenmiş ağ: lite0 programla gelir, vgg19 daha büyüktür ve kendi dosyanızı ister.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="542"/>
        <source>lite0</source>
        <translation>lite0</translation>
    </message>
    <message>
        <location filename="catalog.py" line="543"/>
        <source>vgg19</source>
        <translation>vgg19</translation>
    </message>
    <message>
        <location filename="catalog.py" line="546"/>
        <source>L1 weight</source>
        <translation>L1 ağırlığı</translation>
    </message>
    <message>
        <location filename="catalog.py" line="547"/>
        <source>How much the difference to the target counts.</source>
        <translation>Hedefle farkın ne kadar önemli olduğu.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="548"/>
        <source>Adversarial weight</source>
        <translation>Çekişmeli ağırlık</translation>
    </message>
    <message>
        <location filename="catalog.py" line="549"/>
        <source>How much the discriminator&apos;s answer counts.</source>
        <translation>Ayırt edicinin yanıtının ne kadar önemli olduğu.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="550"/>
        <source>Feature weight</source>
        <translation>Öznitelik ağırlığı</translation>
    </message>
    <message>
        <location filename="catalog.py" line="551"/>
        <source>How much the target must look the same to the discriminator, layer by layer.</source>
        <translation>Ayırt edicide, katman katman, hedefle aynı görünmenin ne kadar önemli olduğu.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="552"/>
        <source>DiffAugment</source>
        <translation>DiffAugment</translation>
    </message>
    <message>
        <location filename="catalog.py" line="553"/>
        <source>Shows the discriminator real and made pictures recoloured, moved and cut alike: for few pictures.</source>
        <translation>Ayırt ediciye gerçek ve üretilmiş resimleri aynı biçimde renklendirilmiş, kaydırılmış ve kesilmiş olarak gösterir: az resim için.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="554"/>
        <source>D noise</source>
        <translation>D gürültüsü</translation>
    </message>
    <message>
        <location filename="catalog.py" line="555"/>
        <source>Spread of the noise on what the discriminator is shown.</source>
        <translation>Ayırt ediciye gösterilenlere eklenen gürültünün yayılımı.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="556"/>
        <source>Skip D</source>
        <translation>D&apos;yi atla</translation>
    </message>
    <message>
        <location filename="catalog.py" line="557"/>
        <source>The discriminator does not learn while it is right nine times in ten. Disputed: what it shows is then old.</source>
        <translation>Ayırt edici on seferin dokuzunda haklıyken öğrenmez. Tartışmalıdır: gösterdikleri o zaman eskidir.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="558"/>
        <source>Recolour</source>
        <translation>Yeniden renklendir</translation>
    </message>
    <message>
        <location filename="catalog.py" line="559"/>
        <source>Share of the pairs whose colours are changed, both sides alike.</source>
        <translation>Renkleri iki tarafta aynı biçimde değiştirilen çiftlerin payı.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="560"/>
        <source>Place</source>
        <translation>Yerleştir</translation>
    </message>
    <message>
        <location filename="catalog.py" line="561"/>
        <source>Share of the pairs that are turned, made smaller and moved, some with another beside them.</source>
        <translation>Döndürülen, küçültülen ve kaydırılan çiftlerin payı; bazılarının yanına başka bir çift konur.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="562"/>
        <source>Wobble</source>
        <translation>Titrek el</translation>
    </message>
    <message>
        <location filename="catalog.py" line="563"/>
        <source>By how much the given side is bent, as an unsteady hand would.</source>
        <translation>Verilen tarafın, titreyen bir el çizmiş gibi ne kadar büküldüğü.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="564"/>
        <source>Redraw</source>
        <translation>Yeniden çiz</translation>
    </message>
    <message>
        <location filename="catalog.py" line="565"/>
        <source>Share of the line drawings that are drawn anew: thinner, broken, or as the edges of the wanted side.</source>
        <translation>Yeniden çizilen çizgi çizimlerin payı: daha ince, kesik kesik veya istenen tarafın kenarları olarak.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="566"/>
        <source>Keep colours</source>
        <translation>Renkleri koru</translation>
    </message>
    <message>
        <location filename="catalog.py" line="567"/>
        <source>The wanted side takes the mean colour of each painted area, so that red stays red; recoloured by areas.</source>
        <translation>İstenen taraf, boyanan her alanın ortalama rengini alır, böylece kırmızı kırmızı kalır; yeniden renklendirme alan alan yapılır.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="568"/>
        <source>Doodles</source>
        <translation>Karalamalar</translation>
    </message>
    <message>
        <location filename="catalog.py" line="569"/>
        <source>Share of the pairs with thin strokes, rings, dots, letters and full grounds, which shine as plastic does.</source>
        <translation>İnce çizgiler, halkalar, noktalar, harfler ve dolu zeminler içeren, plastik gibi parlayan çiftlerin payı.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="570"/>
        <source>Hints</source>
        <translation>İpuçları</translation>
    </message>
    <message>
        <location filename="catalog.py" line="571"/>
        <source>Share of the pairs whose given side shows some dots and strokes in colours of the wanted side.</source>
        <translation>Verilen tarafında, istenen tarafın renklerinde birkaç nokta ve çizgi gösterilen çiftlerin payı.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="572"/>
        <source>Report every</source>
        <translation>Raporlama aralığı</translation>
    </message>
    <message>
        <location filename="catalog.py" line="573"/>
        <source>Steps from one point of the curves to the next.</source>
        <translation>Eğrilerde bir noktadan ötekine adım sayısı.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="574"/>
        <source>Samples every</source>
        <translation>Örnek aralığı</translation>
    </message>
    <message>
        <location filename="catalog.py" line="575"/>
        <source>Steps from one set of sample pictures to the next.</source>
        <translation>Bir örnek resim kümesinden ötekine adım sayısı.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="576"/>
        <source>Samples</source>
        <translation>Örnekler</translation>
    </message>
    <message>
        <location filename="catalog.py" line="577"/>
        <source>How many pinned pictures are drawn each time.</source>
        <translation>Her seferinde çizilen sabit örnek resimlerin sayısı.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="578"/>
        <source>Save every</source>
        <translation>Kayıt aralığı</translation>
    </message>
    <message>
        <location filename="catalog.py" line="579"/>
        <source>Steps between checkpoints; 0 saves about once a minute.</source>
        <translation>Kontrol noktaları arasındaki adım sayısı; 0, yaklaşık dakikada bir kaydeder.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="580"/>
        <source>Cycle weight A</source>
        <translation>Döngü ağırlığı A</translation>
    </message>
    <message>
        <location filename="catalog.py" line="581"/>
        <source>How much A → B → A must come back as A.</source>
        <translation>A → B → A dönüşünde A&apos;nın ne kadar geri gelmesi gerektiği.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="582"/>
        <source>Cycle weight B</source>
        <translation>Döngü ağırlığı B</translation>
    </message>
    <message>
        <location filename="catalog.py" line="583"/>
        <source>How much B → A → B must come back as B.</source>
        <translation>B → A → B dönüşünde B&apos;nin ne kadar geri gelmesi gerektiği.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="584"/>
        <source>Identity weight</source>
        <translation>Özdeşlik ağırlığı</translation>
    </message>
    <message>
        <location filename="catalog.py" line="585"/>
        <source>How much a picture of the wanted kind must stay as it is; a part of the cycle weight.</source>
        <translation>İstenen türden bir resmin ne kadar aynı kalması gerektiği; döngü ağırlığının bir kesri.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="586"/>
        <source>Image pool</source>
        <translation>Resim havuzu</translation>
    </message>
    <message>
        <location filename="catalog.py" line="587"/>
        <source>Earlier results shown to the discriminator again.</source>
        <translation>Ayırt ediciye yeniden gösterilen eski sonuçlar.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="588"/>
        <source>Colour weight</source>
        <translation>Renk ağırlığı</translation>
    </message>
    <message>
        <location filename="catalog.py" line="589"/>
        <source>How much the difference to the true colours counts.</source>
        <translation>Gerçek renklerle farkın ne kadar önemli olduğu.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="590"/>
        <source>How many hints of colour a picture is given on average while it learns; 0 learns without any.</source>
        <translation>Öğrenirken bir resme ortalama kaç renk ipucu verildiği; 0 ise ipucusuz öğrenir.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="591"/>
        <source>Labels</source>
        <translation>Etiketler</translation>
    </message>
    <message>
        <location filename="catalog.py" line="592"/>
        <source>The given side is a map of labels: colours of facades, or numbers in gray files; nothing for pictures.</source>
        <translation>Verilen taraf bir etiket haritasıdır: cephe renkleri veya gri dosyalarda sayılar; resimler için boş.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="593"/>
        <source>facades</source>
        <translation>cepheler</translation>
    </message>
    <message>
        <location filename="catalog.py" line="594"/>
        <source>numbers</source>
        <translation>sayılar</translation>
    </message>
    <message>
        <location filename="catalog.py" line="595"/>
        <source>Label count</source>
        <translation>Etiket sayısı</translation>
    </message>
    <message>
        <location filename="catalog.py" line="596"/>
        <source>How many labels a map of numbers may hold, from 0.</source>
        <translation>Bir sayı haritasında 0&apos;dan başlayarak kaç etiket olabileceği.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="597"/>
        <source>Label edges</source>
        <translation>Etiket kenarları</translation>
    </message>
    <message>
        <location filename="catalog.py" line="599"/>
        <source>Enhancer alone</source>
        <translation>Yalnız iyileştirici</translation>
    </message>
    <message>
        <location filename="catalog.py" line="600"/>
        <source>Part of the steps, after the growing ones, in which only the enhancer learns.</source>
        <translation>Adımların, büyüme adımlarından sonra gelen ve yalnızca iyileştiricinin öğrendiği kısmı.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="601"/>
        <source>The coarse network with an enhancer around it, or alone.</source>
        <translation>Çevresinde bir iyileştirici olan kaba ağ veya yalnız kaba ağ.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="602"/>
        <source>enhanced</source>
        <translation>iyileştiricili</translation>
    </message>
    <message>
        <location filename="catalog.py" line="603"/>
        <source>global</source>
        <translation>genel</translation>
    </message>
    <message>
        <location filename="catalog.py" line="604"/>
        <source>Coarseness</source>
        <translation>Kaba derinlik</translation>
    </message>
    <message>
        <location filename="catalog.py" line="605"/>
        <source>Halvings inside the coarse network.</source>
        <translation>Kaba ağın içindeki yarılama sayısı.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="606"/>
        <source>Blocks</source>
        <translation>Bloklar</translation>
    </message>
    <message>
        <location filename="catalog.py" line="607"/>
        <source>Residual blocks of the coarse network.</source>
        <translation>Kaba ağın artık (residual) bloklarının sayısı.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="608"/>
        <source>Enhancer blocks</source>
        <translation>İyileştirici blokları</translation>
    </message>
    <message>
        <location filename="catalog.py" line="609"/>
        <source>Residual blocks of the enhancer.</source>
        <translation>İyileştiricinin artık (residual) bloklarının sayısı.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="610"/>
        <source>Judges</source>
        <translation>Yargıçlar</translation>
    </message>
    <message>
        <location filename="catalog.py" line="611"/>
        <source>Discriminators, each for pictures half as large as those of the one before.</source>
        <translation>Ayırt edicilerin sayısı; her biri, bir öncekinin yarı boyutundaki resimler içindir.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="612"/>
        <source>Layers with stride of each discriminator.</source>
        <translation>Her ayırt edicinin stride kullanan katmanları.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="613"/>
        <source>Multi-scale gradients</source>
        <translation>Çok ölçekli gradyanlar</translation>
    </message>
    <message>
        <location filename="catalog.py" line="614"/>
        <source>Judges of halved pictures see smaller ones that the generator makes itself on its way, instead of the large one made smaller.</source>
        <translation>Yarıya küçültülmüş resimlere bakan yargıçlar, küçültülmüş büyük resim yerine üreticinin kendi yolunda yaptığı küçük resimleri görür.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="615"/>
        <source>Save memory</source>
        <translation>Bellek tasarrufu</translation>
    </message>
    <message>
        <location filename="catalog.py" line="616"/>
        <source>Keeps fewer maps and computes them again: less memory, a third more time.</source>
        <translation>Daha az öznitelik haritası tutar ve bunları yeniden hesaplar: daha az bellek, üçte bir daha çok süre.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="617"/>
        <source>How much the discriminators&apos; answers count.</source>
        <translation>Ayırt edicilerin yanıtlarının ne kadar önemli olduğu.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="618"/>
        <source>How much the target must look the same to the discriminators, layer by layer.</source>
        <translation>Ayırt edicilerde, katman katman, hedefle aynı görünmenin ne kadar önemli olduğu.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="619"/>
        <source>Of convolutions, with skips for few pictures (FastGAN), or fully connected as the first GANs were.</source>
        <translation>Evrişimli, az resim için atlama bağlantılı (FastGAN) veya ilk GAN&apos;lar gibi tam bağlı.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="628"/>
        <source>Style</source>
        <translation>Stil</translation>
    </message>
    <message>
        <location filename="catalog.py" line="629"/>
        <source>The picture whose style is learnt: a file, or the name of a style that came with the program.</source>
        <translation>Stili öğrenilen resim: bir dosya veya programla gelen bir stilin adı.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="630"/>
        <source>Style scale</source>
        <translation>Stil ölçeği</translation>
    </message>
    <message>
        <location filename="catalog.py" line="631"/>
        <source>How large the strokes become: the style picture&apos;s size as a part of the pictures&apos;.</source>
        <translation>Fırça darbelerinin ne kadar büyük olacağı: stil resminin boyutu, resimlerin boyutuna oranla.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="632"/>
        <source>Residual blocks at a quarter of the size; more see larger shapes and cost more.</source>
        <translation>Boyutun dörtte birindeki artık (residual) blokların sayısı; daha çok blok daha büyük biçimleri görür ve daha maliyetlidir.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="633"/>
        <source>What tells a style: a network that was taught to see, random filters, or both; VGG-19 where its file is.</source>
        <translation>Stili neyin tanıdığı: görmeyi öğrenmiş bir ağ, rastgele süzgeçler veya ikisi; dosyası varsa VGG-19.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="634"/>
        <source>both</source>
        <translation>ikisi</translation>
    </message>
    <message>
        <location filename="catalog.py" line="635"/>
        <source>random</source>
        <translation>rastgele</translation>
    </message>
    <message>
        <location filename="catalog.py" line="636"/>
        <source>Style weight</source>
        <translation>Stil ağırlığı</translation>
    </message>
    <message>
        <location filename="catalog.py" line="637"/>
        <source>How much made pictures must be done as the style picture is.</source>
        <translation>Üretilen resimlerin stil resmi gibi yapılmış olmasının ne kadar önemli olduğu.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="638"/>
        <source>Content weight</source>
        <translation>İçerik ağırlığı</translation>
    </message>
    <message>
        <location filename="catalog.py" line="639"/>
        <source>How much made pictures must still show what is in the photo.</source>
        <translation>Üretilen resimlerin fotoğraftakini göstermeyi sürdürmesinin ne kadar önemli olduğu.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="640"/>
        <source>Smoothness</source>
        <translation>Pürüzsüzlük</translation>
    </message>
    <message>
        <location filename="catalog.py" line="641"/>
        <source>How much neighbouring pixels must be alike.</source>
        <translation>Komşu piksellerin benzemesinin ne kadar önemli olduğu.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="620"/>
        <source>dcgan</source>
        <translation>dcgan</translation>
    </message>
    <message>
        <location filename="catalog.py" line="598"/>
        <source>The generator is also shown where labels border on each other, or instances, where the folder has maps of them.</source>
        <translation>Üreticiye, etiketlerin birbirine değdiği yerler de gösterilir; klasörde örnek haritaları varsa örneklerin değdiği yerler.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="621"/>
        <source>fastgan</source>
        <translation>fastgan</translation>
    </message>
    <message>
        <location filename="catalog.py" line="622"/>
        <source>fully connected</source>
        <translation>tam bağlı</translation>
    </message>
    <message>
        <location filename="catalog.py" line="623"/>
        <source>The network that judges: of the generator&apos;s kind, or one that looks with features that were taught to see.</source>
        <translation>Yargılayan ağ: üreteçle aynı türden veya görmeyi öğrenmiş özniteliklerle bakan bir ağ.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="624"/>
        <source>twin</source>
        <translation>ikiz</translation>
    </message>
    <message>
        <location filename="catalog.py" line="625"/>
        <source>Latent size</source>
        <translation>Gizil boyut</translation>
    </message>
    <message>
        <location filename="catalog.py" line="626"/>
        <source>Numbers of noise that a picture is made from.</source>
        <translation>Bir resmin üretildiği gürültü sayılarının adedi.</translation>
    </message>
    <message>
        <location filename="catalog.py" line="627"/>
        <source>1 draws a square of 25 pictures from always the same noise each time.</source>
        <translation>1, her seferinde hep aynı gürültüden 25 resimlik bir kare çizer.</translation>
    </message>
</context>
<context>
    <name>size</name>
    <message>
        <location filename="../../app/pages/draw/size.py" line="17"/>
        <source>Size of the drawing</source>
        <translation>Çizim boyutu</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/size.py" line="22"/>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/size.py" line="23"/>
        <source>Scale what is drawn</source>
        <translation>Çizilenleri ölçekle</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/size.py" line="29"/>
        <source>Width</source>
        <translation>Genişlik</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/size.py" line="30"/>
        <source>Height</source>
        <translation>Yükseklik</translation>
    </message>
</context>
<context>
    <name>styles</name>
    <message>
        <location filename="../../app/widgets/styles.py" line="17"/>
        <source>Stained glass</source>
        <translation>Vitray</translation>
    </message>
    <message>
        <location filename="../../app/widgets/styles.py" line="18"/>
        <source>Mosaic</source>
        <translation>Mozaik</translation>
    </message>
    <message>
        <location filename="../../app/widgets/styles.py" line="19"/>
        <source>Oil</source>
        <translation>Yağlı boya</translation>
    </message>
    <message>
        <location filename="../../app/widgets/styles.py" line="20"/>
        <source>Pencil</source>
        <translation>Kurşun kalem</translation>
    </message>
    <message>
        <location filename="../../app/widgets/styles.py" line="21"/>
        <source>Watercolour</source>
        <translation>Sulu boya</translation>
    </message>
    <message>
        <location filename="../../app/widgets/styles.py" line="22"/>
        <source>Woodcut</source>
        <translation>Ağaç baskı</translation>
    </message>
</context>
<context>
    <name>texts</name>
    <message>
        <location filename="../../app/texts.py" line="35"/>
        <source>“{name}” has finished training.</source>
        <translation>“{name}” eğitimi tamamlandı.</translation>
    </message>
    <message>
        <location filename="../../app/texts.py" line="36"/>
        <source>The training of “{name}” has ended.</source>
        <translation>“{name}” eğitimi sona erdi.</translation>
    </message>
    <message>
        <location filename="../../app/texts.py" line="48"/>
        <source>This computer ran out of memory. Close other programs and try again.</source>
        <translation>Bu bilgisayarın belleği yetmedi. Başka programları kapatıp yeniden deneyin.</translation>
    </message>
    <message>
        <location filename="../../app/texts.py" line="51"/>
        <source>That did not work: {reason}. The log file has the details.</source>
        <translation>Bu işlem başarılamadı: {reason}. Ayrıntılar günlük dosyasında.</translation>
    </message>
    <message>
        <location filename="../../app/texts.py" line="111"/>
        <location filename="../../app/texts.py" line="117"/>
        <source>{s} s</source>
        <translation>{s} sn</translation>
    </message>
    <message>
        <location filename="../../app/texts.py" line="119"/>
        <source>{m} min {s} s</source>
        <translation>{m} dk {s} sn</translation>
    </message>
    <message>
        <location filename="../../app/texts.py" line="119"/>
        <source>{m} min</source>
        <translation>{m} dk</translation>
    </message>
    <message>
        <location filename="../../app/texts.py" line="121"/>
        <source>{h} h {m} min</source>
        <translation>{h} sa {m} dk</translation>
    </message>
    <message>
        <location filename="../../app/texts.py" line="121"/>
        <source>{h} h</source>
        <translation>{h} sa</translation>
    </message>
    <message>
        <location filename="../../app/texts.py" line="123"/>
        <source>{d} d {h} h</source>
        <translation>{d} gün {h} sa</translation>
    </message>
    <message>
        <location filename="../../app/texts.py" line="123"/>
        <source>{d} d</source>
        <translation>{d} gün</translation>
    </message>
    <message>
        <location filename="../../app/texts.py" line="139"/>
        <source>CPU, 1 core</source>
        <translation>İşlemci, 1 çekirdek</translation>
    </message>
    <message>
        <location filename="../../app/texts.py" line="139"/>
        <source>CPU, {n} cores</source>
        <translation>İşlemci, {n} çekirdek</translation>
    </message>
    <message>
        <location filename="../../app/texts.py" line="144"/>
        <source>{n} ms</source>
        <translation>{n} ms</translation>
    </message>
    <message>
        <location filename="../../app/texts.py" line="157"/>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <location filename="../../app/texts.py" line="163"/>
        <source>yes</source>
        <translation>evet</translation>
    </message>
    <message>
        <location filename="../../app/texts.py" line="163"/>
        <source>no</source>
        <translation>hayır</translation>
    </message>
</context>
<context>
    <name>tools</name>
    <message>
        <location filename="../../app/painting/select.py" line="63"/>
        <source>Paste</source>
        <translation>Yapıştır</translation>
    </message>
    <message>
        <location filename="../../app/painting/select.py" line="139"/>
        <source>Delete</source>
        <translation>Sil</translation>
    </message>
    <message>
        <location filename="../../app/painting/select.py" line="184"/>
        <source>Move</source>
        <translation>Taşı</translation>
    </message>
    <message>
        <location filename="../../app/painting/tools.py" line="138"/>
        <source>Stroke</source>
        <translation>Fırça darbesi</translation>
    </message>
    <message>
        <location filename="../../app/painting/tools.py" line="151"/>
        <source>Eraser</source>
        <translation>Silgi</translation>
    </message>
    <message>
        <location filename="../../app/painting/tools.py" line="162"/>
        <source>Fill</source>
        <translation>Doldur</translation>
    </message>
    <message>
        <location filename="../../app/painting/tools.py" line="241"/>
        <source>Line</source>
        <translation>Çizgi</translation>
    </message>
    <message>
        <location filename="../../app/painting/tools.py" line="253"/>
        <source>Rectangle</source>
        <translation>Dikdörtgen</translation>
    </message>
    <message>
        <location filename="../../app/painting/tools.py" line="265"/>
        <source>Ellipse</source>
        <translation>Elips</translation>
    </message>
    <message>
        <location filename="../../app/painting/tools.py" line="296"/>
        <source>Polygon</source>
        <translation>Çokgen</translation>
    </message>
</context>
</TS>
