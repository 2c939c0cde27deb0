<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name>About</name>
    <message>
        <location filename="../../app/around/about.py" line="28"/>
        <source>About Sinopia</source>
        <translation>关于 Sinopia</translation>
    </message>
    <message>
        <location filename="../../app/around/about.py" line="33"/>
        <source>Sinopia {version}</source>
        <translation>Sinopia {version}</translation>
    </message>
    <message>
        <location filename="../../app/around/about.py" line="34"/>
        <source>Turns drawings and photos into pictures, on this computer alone.</source>
        <translation>把画稿和照片变成图片，只在这台电脑上运行。</translation>
    </message>
    <message>
        <location filename="../../app/around/about.py" line="39"/>
        <location filename="../../app/around/about.py" line="57"/>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <location filename="../../app/around/about.py" line="41"/>
        <source>All licences</source>
        <translation>所有许可证</translation>
    </message>
    <message>
        <location filename="../../app/around/about.py" line="43"/>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <location filename="../../app/around/about.py" line="46"/>
        <location filename="../../app/around/about.py" line="59"/>
        <source>This computer</source>
        <translation>这台电脑</translation>
    </message>
    <message>
        <location filename="../../app/around/about.py" line="47"/>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <location filename="../../app/around/about.py" line="48"/>
        <source>Copies what is said of this computer</source>
        <translation>复制关于这台电脑的信息</translation>
    </message>
    <message>
        <location filename="../../app/around/about.py" line="61"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../app/around/about.py" line="85"/>
        <source>MIT licence</source>
        <translation>MIT 许可证</translation>
    </message>
    <message>
        <location filename="../../app/around/about.py" line="87"/>
        <source>Models, networks and pictures that come with it</source>
        <translation>随附的模型、网络和图片</translation>
    </message>
    <message>
        <location filename="../../app/around/about.py" line="91"/>
        <source>Their licences in full:</source>
        <translation>许可证全文：</translation>
    </message>
    <message>
        <location filename="../../app/around/about.py" line="92"/>
        <source>Packages</source>
        <translation>软件包</translation>
    </message>
    <message>
        <location filename="../../app/around/about.py" line="93"/>
        <source>it does not say</source>
        <translation>未注明</translation>
    </message>
</context>
<context>
    <name>Before</name>
    <message>
        <location filename="../../app/pages/draw/colourpicker.py" line="77"/>
        <source>Back to {name}, as it was</source>
        <translation>恢复为之前的 {name}</translation>
    </message>
</context>
<context>
    <name>Branch</name>
    <message>
        <location filename="../../app/pages/train/branch.py" line="42"/>
        <source>Branch</source>
        <translation>分支</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/branch.py" line="45"/>
        <source>A new training that begins with step {step} of “{name}”. Its networks and pictures stay as they are; the other one keeps what it has.</source>
        <translation>从“{name}”的第{step}步开始的新训练。网络和图片保持不变；原来的训练也原样保留。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/branch.py" line="48"/>
        <source>{name} branch</source>
        <translation>{name} 分支</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/branch.py" line="54"/>
        <source>Name of the new training</source>
        <translation>新训练的名称</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/branch.py" line="70"/>
        <source>Start branch</source>
        <translation>开始分支</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/branch.py" line="76"/>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/branch.py" line="101"/>
        <source>It stands at step {step} already, and would end at step {total}: ask for more.</source>
        <translation>它已经到了第{step}步，而设定在第{total}步结束：请加大数值。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/branch.py" line="103"/>
        <source>From step {step} to step {total}.</source>
        <translation>从第{step}步到第{total}步。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/branch.py" line="105"/>
        <source>From step {step}.</source>
        <translation>从第{step}步开始。</translation>
    </message>
</context>
<context>
    <name>BrushPanel</name>
    <message>
        <location filename="../../app/pages/draw/brushpanel.py" line="37"/>
        <source>{n} %</source>
        <translation>{n}%</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/brushpanel.py" line="37"/>
        <source>{n} px</source>
        <translation>{n} px</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/brushpanel.py" line="38"/>
        <source>Brush</source>
        <translation>笔刷</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/brushpanel.py" line="39"/>
        <source>Hardness</source>
        <translation>硬度</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/brushpanel.py" line="40"/>
        <source>Steady hand</source>
        <translation>防抖</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/brushpanel.py" line="40"/>
        <source>The line follows the hand with a lag</source>
        <translation>线条略慢于手，更平稳</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/brushpanel.py" line="41"/>
        <source>Light pressure makes the line thinner</source>
        <translation>下笔越轻，线条越细</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/brushpanel.py" line="42"/>
        <source>Light pressure makes the line fainter</source>
        <translation>下笔越轻，线条越淡</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/brushpanel.py" line="43"/>
        <source>Fill</source>
        <translation>填充</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/brushpanel.py" line="44"/>
        <source>Tolerance</source>
        <translation>容差</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/brushpanel.py" line="44"/>
        <source>How different a colour may be</source>
        <translation>允许颜色相差多少</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/brushpanel.py" line="45"/>
        <source>Close gaps</source>
        <translation>闭合缝隙</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/brushpanel.py" line="45"/>
        <source>Openings in an outline that hold a fill</source>
        <translation>轮廓上多大的缺口仍能挡住填充</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/brushpanel.py" line="46"/>
        <source>Shapes</source>
        <translation>形状</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/brushpanel.py" line="47"/>
        <source>Filled</source>
        <translation>实心</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/brushpanel.py" line="48"/>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/brushpanel.py" line="49"/>
        <source>Show it</source>
        <translation>显示网格</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/brushpanel.py" line="50"/>
        <source>Spacing</source>
        <translation>间距</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/brushpanel.py" line="50"/>
        <source>Pixels of the drawing from line to line</source>
        <translation>相邻网格线之间的画稿像素数</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/brushpanel.py" line="51"/>
        <source>Shapes keep to it</source>
        <translation>形状贴合网格</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <location filename="../../app/pages/draw/canvas.py" line="76"/>
        <source>Drawing</source>
        <translation>画布</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/canvas.py" line="77"/>
        <source>Arrow keys move the pen, Return sets it down or lifts it.</source>
        <translation>方向键移动画笔，回车键落笔或抬笔。</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/canvas.py" line="255"/>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <location filename="../../app/pages/draw/swatches.py" line="78"/>
        <source>Use {name}</source>
        <translation>使用 {name}</translation>
    </message>
</context>
<context>
    <name>Clipboard</name>
    <message>
        <location filename="../../app/pages/draw/clipboardactions.py" line="29"/>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/clipboardactions.py" line="30"/>
        <source>Copy what is selected, or the drawing</source>
        <translation>复制选中内容或整幅画稿</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/clipboardactions.py" line="31"/>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/clipboardactions.py" line="32"/>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/clipboardactions.py" line="33"/>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/clipboardactions.py" line="47"/>
        <source>Nothing is painted there.</source>
        <translation>那里没有画任何内容。</translation>
    </message>
</context>
<context>
    <name>ColourBar</name>
    <message>
        <location filename="../../app/pages/draw/colours.py" line="136"/>
        <source>Colour {name}: choose another (C)</source>
        <translation>颜色 {name}：选择其他颜色 (C)</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/colours.py" line="143"/>
        <source>Second colour {name}: swap (X)</source>
        <translation>备用颜色 {name}：交换 (X)</translation>
    </message>
</context>
<context>
    <name>ColourPicker</name>
    <message>
        <location filename="../../app/pages/draw/colourpicker.py" line="112"/>
        <source>Colour as a number, such as #ff8800</source>
        <translation>颜色数值，例如 #ff8800</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/colourpicker.py" line="114"/>
        <source>Keep this beside the canvas</source>
        <translation>固定在画布旁</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/colourpicker.py" line="121"/>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/colourpicker.py" line="176"/>
        <source>{n} %</source>
        <translation>{n}%</translation>
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
        <translation>前后对比</translation>
    </message>
    <message>
        <location filename="../../app/widgets/compare.py" line="42"/>
        <location filename="../../app/widgets/compare.py" line="65"/>
        <source>Before</source>
        <translation>转换前</translation>
    </message>
    <message>
        <location filename="../../app/widgets/compare.py" line="42"/>
        <location filename="../../app/widgets/compare.py" line="70"/>
        <source>After</source>
        <translation>转换后</translation>
    </message>
    <message>
        <location filename="../../app/widgets/compare.py" line="57"/>
        <source>The arrow keys move the split between the picture before and after, plus and minus zoom.</source>
        <translation>方向键移动转换前后图片的分界线，加号和减号缩放。</translation>
    </message>
</context>
<context>
    <name>CompareCurves</name>
    <message>
        <location filename="../../app/pages/train/comparecurves.py" line="28"/>
        <source>Compare curves</source>
        <translation>对比曲线</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/comparecurves.py" line="38"/>
        <source>The two have no curve in common.</source>
        <translation>两者没有共同的曲线。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/comparecurves.py" line="41"/>
        <source>“{name}” with</source>
        <translation>“{name}”对比</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/comparecurves.py" line="43"/>
        <source>Curve</source>
        <translation>曲线</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/comparecurves.py" line="48"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ContactSheet</name>
    <message>
        <location filename="../../app/pages/models/sheet.py" line="43"/>
        <source>Open photos, or draw something on the Draw page.</source>
        <translation>打开照片，或在“绘画”页画点什么。</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/sheet.py" line="45"/>
        <source>Use the drawing</source>
        <translation>使用画稿</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/sheet.py" line="46"/>
        <source>Save sheet…</source>
        <translation>保存对比图…</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/sheet.py" line="49"/>
        <source>Compare models</source>
        <translation>对比模型</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/sheet.py" line="52"/>
        <source>Back to Convert</source>
        <translation>返回转换</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/sheet.py" line="54"/>
        <source>Back to the models</source>
        <translation>返回模型列表</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/sheet.py" line="55"/>
        <source>Open photos…</source>
        <translation>打开照片…</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/sheet.py" line="80"/>
        <source>Convert with it</source>
        <translation>用它转换</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/sheet.py" line="80"/>
        <source>Draw with it</source>
        <translation>用它绘画</translation>
    </message>
</context>
<context>
    <name>ConvertPage</name>
    <message>
        <location filename="../../app/pages/convert/page.py" line="75"/>
        <source>Convert pictures</source>
        <translation>转换图片</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="92"/>
        <source>Add photos…</source>
        <translation>添加照片…</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="93"/>
        <source>Add folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="96"/>
        <source>Drop photos or folders here</source>
        <translation>将照片或文件夹拖到这里</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="97"/>
        <source>Every picture goes through the model you choose below. The originals stay as they are.</source>
        <translation>每张图片都会由下方所选的模型处理。原图保持不变。</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="103"/>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="104"/>
        <source>Clear list</source>
        <translation>清空列表</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="188"/>
        <source>Folder for the results</source>
        <translation>结果文件夹</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="339"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="106"/>
        <source>Try models…</source>
        <translation>试用模型…</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="107"/>
        <source>These pictures through several models, side by side</source>
        <translation>用多个模型处理这些图片，并排对比</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="160"/>
        <source>Pictures ({patterns})</source>
        <translation>图片 ({patterns})</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="160"/>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="161"/>
        <source>Add photos</source>
        <translation>添加照片</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="164"/>
        <source>Add folder</source>
        <translation>添加文件夹</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="306"/>
        <source>1 picture</source>
        <translation>1张图片</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="306"/>
        <source>{n} pictures</source>
        <translation>{n}张图片</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="318"/>
        <source>Convert</source>
        <translation>转换</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="320"/>
        <source>Convert again</source>
        <translation>再次转换</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="322"/>
        <source>Try 1 picture again</source>
        <translation>重试1张图片</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="322"/>
        <source>Try {n} pictures again</source>
        <translation>重试{n}张图片</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="324"/>
        <source>Convert the other one</source>
        <translation>转换其余1张</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="324"/>
        <source>Convert the other {n}</source>
        <translation>转换其余{n}张</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="326"/>
        <source>Convert 1 picture</source>
        <translation>转换1张图片</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="326"/>
        <source>Convert {n} pictures</source>
        <translation>转换{n}张图片</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="337"/>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="337"/>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="339"/>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="350"/>
        <source>Show what failed</source>
        <translation>查看失败的图片</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/listactions.py" line="79"/>
        <location filename="../../app/pages/convert/page.py" line="350"/>
        <source>{n} failed</source>
        <translation>{n}张失败</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="356"/>
        <source>Paused. {n} of {total} are done.</source>
        <translation>已暂停。已完成{n}张，共{total}张。</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="360"/>
        <source>Preparing the model…</source>
        <translation>正在准备模型…</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="362"/>
        <source>{n} of {total} · {time} left</source>
        <translation>第{n}张，共{total}张 · 剩余{time}</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="368"/>
        <source>There is no model yet. Train one, or add one on the Models page.</source>
        <translation>还没有模型。请先训练一个，或在“模型”页添加。</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="418"/>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/listactions.py" line="94"/>
        <source>Folder, 1 picture</source>
        <translation>文件夹，1张图片</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/listactions.py" line="94"/>
        <source>Folder, {n} pictures</source>
        <translation>文件夹，{n}张图片</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/listactions.py" line="75"/>
        <source>{done} done</source>
        <translation>完成{done}张</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/listactions.py" line="77"/>
        <source>{n} were there already</source>
        <translation>{n}张已存在</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/listactions.py" line="80"/>
        <source>Stopped. {parts}.</source>
        <translation>已停止。{parts}。</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/listactions.py" line="80"/>
        <source>{parts}.</source>
        <translation>{parts}。</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/listactions.py" line="102"/>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/listactions.py" line="103"/>
        <source>Working…</source>
        <translation>处理中…</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/listactions.py" line="104"/>
        <source>There already, left as it is</source>
        <translation>已存在，保留原有</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/listactions.py" line="105"/>
        <source>Done in {time}</source>
        <translation>完成，用时{time}</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/listactions.py" line="107"/>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/listactions.py" line="110"/>
        <source>{done} · first picture only</source>
        <translation>{done} · 仅第一张画面</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="394"/>
        <source>Your pictures will be shown here, before and after.</source>
        <translation>你的图片会显示在这里，可对比转换前后。</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="396"/>
        <source>Choose a picture in the list to see it here, before and after.</source>
        <translation>在列表中选择一张图片，即可在这里对比转换前后。</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/page.py" line="398"/>
        <source>There is no preview of this picture.</source>
        <translation>此图片没有预览。</translation>
    </message>
</context>
<context>
    <name>Curves</name>
    <message>
        <location filename="../../app/pages/train/curves.py" line="83"/>
        <source>Smoothing of the curves</source>
        <translation>曲线平滑度</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/curves.py" line="84"/>
        <source>Smooth</source>
        <translation>平滑</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/curves.py" line="85"/>
        <source>Log scale</source>
        <translation>对数坐标</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/curves.py" line="88"/>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/curves.py" line="88"/>
        <source>Show the whole curves</source>
        <translation>显示整条曲线</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/curves.py" line="95"/>
        <source>The first figures come in a moment.</source>
        <translation>第一批数据马上就来。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/curves.py" line="159"/>
        <source>Show the curve {name}</source>
        <translation>显示曲线“{name}”</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/curves.py" line="226"/>
        <source>Loss curves</source>
        <translation>损失曲线</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/curves.py" line="227"/>
        <source>The left and right keys read the values, Escape ends it.</source>
        <translation>左右方向键读取数值，Esc 键退出。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/curves.py" line="320"/>
        <source>Step {step}</source>
        <translation>第{step}步</translation>
    </message>
</context>
<context>
    <name>DerivationChooser</name>
    <message>
        <location filename="../../app/widgets/derivations.py" line="110"/>
        <source>What is made of each photo</source>
        <translation>由每张照片生成什么</translation>
    </message>
</context>
<context>
    <name>Diagnoses</name>
    <message>
        <location filename="../../app/pages/train/diagnosis.py" line="28"/>
        <source>Verdicts on the training</source>
        <translation>训练诊断</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/diagnosis.py" line="30"/>
        <source>Nothing to report.</source>
        <translation>未发现问题。</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <location filename="../../app/around/dialogs.py" line="94"/>
        <source>This Sinopia is built for “{what}”.</source>
        <translation>这个 Sinopia 是为“{what}”构建的。</translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message>
        <location filename="../../app/painting/document.py" line="446"/>
        <source>Layer</source>
        <translation>图层</translation>
    </message>
    <message>
        <location filename="../../app/painting/document.py" line="446"/>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <location filename="../../app/painting/document.py" line="446"/>
        <source>Hints</source>
        <translation>颜色提示</translation>
    </message>
</context>
<context>
    <name>DrawPage</name>
    <message>
        <location filename="../../app/pages/draw/page.py" line="82"/>
        <location filename="../../app/pages/draw/page.py" line="217"/>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/page.py" line="149"/>
        <source>Draw</source>
        <translation>绘画</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/page.py" line="155"/>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/page.py" line="178"/>
        <location filename="../../app/pages/draw/page.py" line="205"/>
        <source>Open picture</source>
        <translation>打开图片</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/page.py" line="179"/>
        <source>Save result</source>
        <translation>保存结果</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/page.py" line="180"/>
        <location filename="../../app/pages/draw/page.py" line="206"/>
        <source>Save drawing</source>
        <translation>保存画稿</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/page.py" line="181"/>
        <source>Copy result</source>
        <translation>复制结果</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/page.py" line="187"/>
        <source>Result beside the drawing</source>
        <translation>结果与画稿并排</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/page.py" line="188"/>
        <source>Result over the drawing</source>
        <translation>结果叠在画稿上</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/page.py" line="189"/>
        <source>Result alone</source>
        <translation>只看结果</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/page.py" line="195"/>
        <source>Keep this result</source>
        <translation>留存此结果</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/page.py" line="197"/>
        <source>Go on painting on the result</source>
        <translation>在结果上继续画</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/page.py" line="199"/>
        <source>Duplicate the layer</source>
        <translation>复制图层</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/page.py" line="200"/>
        <source>Layers</source>
        <translation>图层</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/page.py" line="202"/>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/page.py" line="205"/>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/page.py" line="206"/>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/page.py" line="207"/>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/page.py" line="208"/>
        <source>Save result…</source>
        <translation>保存结果…</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/page.py" line="215"/>
        <source>Drawing</source>
        <translation>画稿</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/page.py" line="227"/>
        <source>No model yet. Train one, or open one of your own or of another program.</source>
        <translation>还没有模型。请训练一个，或打开自己的或其他程序的模型。</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/page.py" line="228"/>
        <source>Train a model</source>
        <translation>训练模型</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/page.py" line="229"/>
        <source>Open a model file…</source>
        <translation>打开模型文件…</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/page.py" line="285"/>
        <source>Loading the model…</source>
        <translation>正在加载模型…</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/page.py" line="285"/>
        <source>Preparing the engine…</source>
        <translation>正在准备引擎…</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/page.py" line="317"/>
        <source>This layer is locked or hidden. Choose another in Layers (F7), or unlock it.</source>
        <translation>此图层已锁定或隐藏。请在“图层”(F7) 中换一个图层，或将其解锁。</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/page.py" line="402"/>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>EarlierRun</name>
    <message>
        <location filename="../../app/pages/train/earlier.py" line="34"/>
        <source>Close</source>
        <translation>关闭</translation>
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
        <translation>{page}。{state}</translation>
    </message>
</context>
<context>
    <name>Examples</name>
    <message>
        <location filename="../../app/pages/draw/exampleactions.py" line="25"/>
        <source>Next example</source>
        <translation>下一个示例</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/exampleactions.py" line="26"/>
        <location filename="../../app/pages/draw/exampleactions.py" line="59"/>
        <location filename="../../app/pages/draw/exampleactions.py" line="61"/>
        <source>Example</source>
        <translation>示例</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/exampleactions.py" line="32"/>
        <source>undo brings this drawing back</source>
        <translation>撤销可找回当前画稿</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/exampleactions.py" line="32"/>
        <source>there are none for this model</source>
        <translation>此模型没有示例</translation>
    </message>
</context>
<context>
    <name>FaultList</name>
    <message>
        <location filename="../../app/pages/train/faults.py" line="205"/>
        <source>What was found in the pictures</source>
        <translation>图片中发现的问题</translation>
    </message>
</context>
<context>
    <name>FaultsView</name>
    <message>
        <location filename="../../app/pages/train/faults.py" line="54"/>
        <source>How many pictures were looked at</source>
        <translation>已检查的图片数</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/faults.py" line="68"/>
        <source>Which findings are shown</source>
        <translation>显示哪些问题</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/faults.py" line="71"/>
        <source>Leave out all duplicates</source>
        <translation>排除所有重复图片</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/faults.py" line="73"/>
        <source>Of the same pictures, only the first is used</source>
        <translation>相同的图片只使用第一张</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/faults.py" line="76"/>
        <source>Use all again</source>
        <translation>全部恢复使用</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/faults.py" line="108"/>
        <source>Checking every picture: {done} of {total}</source>
        <translation>正在检查每张图片：{done}/{total}</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/faults.py" line="138"/>
        <source>The picture can be used.</source>
        <translation>这张图片可以使用。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/faults.py" line="138"/>
        <source>All {n} pictures can be used.</source>
        <translation>全部{n}张图片都可以使用。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/faults.py" line="140"/>
        <source>The picture cannot be used.</source>
        <translation>这张图片无法使用。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/faults.py" line="140"/>
        <source>{usable} of {n} pictures can be used.</source>
        <translation>{n}张图片中有{usable}张可以使用。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/faults.py" line="143"/>
        <source>{kind}: {n} of them.</source>
        <translation>{kind}：{n}张。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/faults.py" line="146"/>
        <source>You leave 1 picture out.</source>
        <translation>你排除了1张图片。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/faults.py" line="146"/>
        <source>You leave {n} pictures out.</source>
        <translation>你排除了{n}张图片。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/faults.py" line="170"/>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/faults.py" line="173"/>
        <source>{kind} ({n})</source>
        <translation>{kind}（{n}）</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/faults.py" line="188"/>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/faults.py" line="188"/>
        <source>Show 1 finding</source>
        <translation>显示1个问题</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/faults.py" line="188"/>
        <source>Show {n} findings</source>
        <translation>显示{n}个问题</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <location filename="../../app/pages/draw/fileactions.py" line="43"/>
        <source>Earlier drawings and recent files</source>
        <translation>以前的画稿和最近的文件</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/fileactions.py" line="55"/>
        <source>Pictures and drawings ({patterns})</source>
        <translation>图片和画稿 ({patterns})</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/fileactions.py" line="56"/>
        <source>Open picture</source>
        <translation>打开图片</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/fileactions.py" line="61"/>
        <source>Models ({patterns})</source>
        <translation>模型 ({patterns})</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/fileactions.py" line="62"/>
        <source>Open a model file</source>
        <translation>打开模型文件</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/fileactions.py" line="79"/>
        <source>OpenRaster, with layers (*.ora)</source>
        <translation>OpenRaster，保留图层 (*.ora)</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/fileactions.py" line="80"/>
        <source>drawing</source>
        <translation>画稿</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/fileactions.py" line="85"/>
        <source>Save drawing</source>
        <translation>保存画稿</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/fileactions.py" line="118"/>
        <source>time lapse</source>
        <translation>延时动画</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/fileactions.py" line="119"/>
        <source>WebP (*.webp);;GIF (*.gif)</source>
        <translation>WebP (*.webp);;GIF (*.gif)</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/fileactions.py" line="120"/>
        <source>Save a time lapse</source>
        <translation>保存延时动画</translation>
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
        <translation>已保存为 {path}</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/fileactions.py" line="106"/>
        <source>Saved as {path}, as one picture: OpenRaster (.ora) keeps the layers</source>
        <translation>已保存为单张图片 {path}：OpenRaster (.ora) 可保留图层</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/fileactions.py" line="127"/>
        <source>Save result</source>
        <translation>保存结果</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/fileactions.py" line="125"/>
        <location filename="../../app/pages/draw/fileactions.py" line="135"/>
        <source>result</source>
        <translation>结果</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/fileactions.py" line="143"/>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/fileactions.py" line="148"/>
        <source>Earlier drawings</source>
        <translation>以前的画稿</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/fileactions.py" line="154"/>
        <source>There are none yet</source>
        <translation>还没有画稿</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/fileactions.py" line="156"/>
        <source>Save a time lapse of this drawing…</source>
        <translation>保存这幅画稿的延时动画…</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/fileactions.py" line="159"/>
        <source>Recent files</source>
        <translation>最近的文件</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/fileactions.py" line="166"/>
        <source>Forget the recent files</source>
        <translation>清除最近文件记录</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <location filename="../../app/pages/train/findings.py" line="65"/>
        <source>{kind}. {words} Left out.</source>
        <translation>{kind}。{words}已排除。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/findings.py" line="65"/>
        <source>{kind}. {words}</source>
        <translation>{kind}。{words}</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/findings.py" line="73"/>
        <source>This holds for 1 picture.</source>
        <translation>涉及1张图片。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/findings.py" line="73"/>
        <source>This holds for {n} pictures.</source>
        <translation>涉及{n}张图片。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/findings.py" line="77"/>
        <source>You leave it out.</source>
        <translation>你已将其排除。</translation>
    </message>
</context>
<context>
    <name>FoundView</name>
    <message>
        <location filename="../../app/pages/train/found.py" line="45"/>
        <source>Some of the training pictures</source>
        <translation>部分训练图片</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="73"/>
        <source>Another folder…</source>
        <translation>换个文件夹…</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="75"/>
        <source>Swap direction</source>
        <translation>交换方向</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="78"/>
        <source>Learn the other way round: give what is to be made now</source>
        <translation>反过来学：把现在的目标图作为输入</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="93"/>
        <source>These are photos</source>
        <translation>这些是照片</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="96"/>
        <source>Every picture is one photo, not two beside each other</source>
        <translation>每张图就是一张照片，不是两张拼在一起</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="87"/>
        <location filename="../../app/pages/train/found.py" line="99"/>
        <source>These are pairs</source>
        <translation>这些是成对图片</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="81"/>
        <source>These are two sets</source>
        <translation>这些是两组图片</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="84"/>
        <source>Pictures of one name do not belong together: it learns from two kinds of pictures</source>
        <translation>同名图片互不对应：从两类图片中学习</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="90"/>
        <source>Pictures of one name show the same in two ways</source>
        <translation>同名图片是同一内容的两种样子</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="102"/>
        <source>Every picture holds two beside each other</source>
        <translation>每张图由左右两张拼成</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="108"/>
        <source>Pictures like these</source>
        <translation>像这样的图片</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="108"/>
        <source>become like these</source>
        <translation>变成这样</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="135"/>
        <source>Looking at the pictures…</source>
        <translation>正在查看图片…</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="172"/>
        <source>It learns to make more pictures of this kind.</source>
        <translation>学习生成更多同类图片。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="174"/>
        <source>It learns to paint such photos anew, in the style of one picture.</source>
        <translation>学习以某张图片的风格重绘这样的照片。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="177"/>
        <source>Two pictures of one name belong together: it learns to make the right from the left.</source>
        <translation>同名的两张图片成对：学习由左图生成右图。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="179"/>
        <source>It learns to make the right picture from the left.</source>
        <translation>学习由左图生成右图。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="181"/>
        <source>It learns both ways; the model goes from the left kind to the right.</source>
        <translation>双向学习；模型把左边的类型转换成右边的类型。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="191"/>
        <source>You give</source>
        <translation>你提供</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="191"/>
        <source>It makes</source>
        <translation>它生成</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="202"/>
        <location filename="../../app/pages/train/found.py" line="205"/>
        <source>1 photo.</source>
        <translation>1张照片。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="202"/>
        <location filename="../../app/pages/train/found.py" line="205"/>
        <source>{n} photos.</source>
        <translation>{n}张照片。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="208"/>
        <source>Two sets of pictures: {a} in A, {b} in B.</source>
        <translation>两组图片：A 组{a}张，B 组{b}张。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="213"/>
        <source>Too few to keep some aside for the samples.</source>
        <translation>图片太少，没有为样图留出图片。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="215"/>
        <source>{n} kept aside from “{part}”.</source>
        <translation>从“{part}”中留出{n}张。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="217"/>
        <source>{n} more kept aside.</source>
        <translation>另外留出{n}张。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="223"/>
        <source>1 pair side by side.</source>
        <translation>1对左右拼接的图片。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="223"/>
        <source>{n} pairs side by side.</source>
        <translation>{n}对左右拼接的图片。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="226"/>
        <source>1 pair side by side, taken as two sets.</source>
        <translation>1对左右拼接的图片，按两组使用。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="227"/>
        <source>{n} pairs side by side, taken as two sets.</source>
        <translation>{n}对左右拼接的图片，按两组使用。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="230"/>
        <source>1 pair in A and B.</source>
        <translation>A、B 中有1对图片。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="230"/>
        <source>{n} pairs in A and B.</source>
        <translation>A、B 中有{n}对图片。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="233"/>
        <source>1 pair in A and B, taken as two sets.</source>
        <translation>A、B 中有1对图片，按两组使用。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/found.py" line="234"/>
        <source>{n} pairs in A and B, taken as two sets.</source>
        <translation>A、B 中有{n}对图片，按两组使用。</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <location filename="../../app/widgets/gallery.py" line="55"/>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>GamutSquare</name>
    <message>
        <location filename="../../app/pages/draw/hintpanel.py" line="28"/>
        <source>Colours of this lightness</source>
        <translation>此明度的颜色</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/hintpanel.py" line="29"/>
        <source>Arrow keys choose a colour.</source>
        <translation>方向键选择颜色。</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/hintpanel.py" line="30"/>
        <source>All colours of this lightness. The pale ones cannot be shown as bright as that.</source>
        <translation>此明度下的所有颜色。浅淡处的颜色在此明度下无法显示。</translation>
    </message>
</context>
<context>
    <name>GeneratePage</name>
    <message>
        <location filename="../../app/pages/generate/page.py" line="59"/>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="83"/>
        <source>The number of the first picture: the same number, the same pictures</source>
        <translation>第一张图片的编号：编号相同，图片就相同</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="86"/>
        <source>Others</source>
        <translation>换一批</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="86"/>
        <source>25 other pictures</source>
        <translation>换25张图片</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="90"/>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="93"/>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="99"/>
        <source>No model makes pictures by itself yet</source>
        <translation>还没有能自己生成图片的模型</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="100"/>
        <source>Train one from a folder of pictures of one kind: it learns to make more of them, from nothing.</source>
        <translation>用一个同类图片的文件夹训练一个：学习凭空生成更多这类图片。</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="101"/>
        <source>Train a model</source>
        <translation>训练模型</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="116"/>
        <source>Generate</source>
        <translation>生成</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="127"/>
        <source>The chosen picture</source>
        <translation>所选图片</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="129"/>
        <source>As it was</source>
        <translation>恢复原样</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="130"/>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="131"/>
        <source>Draw on it</source>
        <translation>在上面画</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="132"/>
        <source>Walk from here</source>
        <translation>从这里过渡</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="133"/>
        <source>From this picture to another, step by step</source>
        <translation>从这张图片逐步过渡到另一张</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="137"/>
        <source>Change it</source>
        <translation>修改图片</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="138"/>
        <source>The directions in which this model&apos;s pictures change most, the strongest first</source>
        <translation>此模型的图片变化最大的几个方向，最强的在前</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="153"/>
        <source>The walk</source>
        <translation>过渡</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="155"/>
        <source>Save walk…</source>
        <translation>保存过渡…</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="156"/>
        <source>End the walk</source>
        <translation>结束过渡</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="167"/>
        <source>Direction {n}</source>
        <translation>方向{n}</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="206"/>
        <source>Number {n}, changed</source>
        <translation>编号{n}，已修改</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="206"/>
        <source>Number {n}</source>
        <translation>编号{n}</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="231"/>
        <source>Saving the walk…</source>
        <translation>正在保存过渡…</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="233"/>
        <source>From {a} to {b}</source>
        <translation>从{a}到{b}</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="235"/>
        <source>Now choose the picture where the walk ends.</source>
        <translation>现在选择过渡结束处的图片。</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="254"/>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="262"/>
        <source>Save walk</source>
        <translation>保存过渡</translation>
    </message>
    <message>
        <location filename="../../app/pages/generate/page.py" line="269"/>
        <source>Saved as {path}</source>
        <translation>已保存为 {path}</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <location filename="../../app/around/help.py" line="34"/>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <location filename="../../app/around/help.py" line="45"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Hint</name>
    <message>
        <location filename="../../app/widgets/hint.py" line="25"/>
        <source>Put away</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../app/widgets/hint.py" line="25"/>
        <source>Put this hint away</source>
        <translation>关闭此提示</translation>
    </message>
</context>
<context>
    <name>HintPanel</name>
    <message>
        <location filename="../../app/pages/draw/hintpanel.py" line="75"/>
        <source>Suggested</source>
        <translation>建议</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/hintpanel.py" line="77"/>
        <source>Click or stroke on the photo where it should have the colour. Alt and a click asks what fits.</source>
        <translation>在照片上要用此颜色的地方点击或画一笔。按住 Alt 点击可查看那里适合的颜色。</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/hintpanel.py" line="81"/>
        <source>End at edges</source>
        <translation>止于边缘</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/hintpanel.py" line="82"/>
        <source>A hint colours the area that it lies in, and nothing beyond its edges</source>
        <translation>提示只为所在区域上色，不越过其边缘</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/hintpanel.py" line="89"/>
        <source>Colours here</source>
        <translation>此处的颜色</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <location filename="../../app/pages/draw/hintactions.py" line="41"/>
        <location filename="../../app/pages/draw/hintactions.py" line="133"/>
        <source>Hints of colour</source>
        <translation>颜色提示</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/hintactions.py" line="45"/>
        <source>Another variation</source>
        <translation>换一个变体</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/hintactions.py" line="139"/>
        <source>New layer</source>
        <translation>新建图层</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/hintactions.py" line="148"/>
        <source>Show layer</source>
        <translation>显示图层</translation>
    </message>
</context>
<context>
    <name>HueBar</name>
    <message>
        <location filename="../../app/pages/draw/colourpicker.py" line="60"/>
        <source>Hue</source>
        <translation>色相</translation>
    </message>
</context>
<context>
    <name>JobPanel</name>
    <message>
        <location filename="../../app/pages/convert/panel.py" line="30"/>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/panel.py" line="36"/>
        <source>Folder for the results</source>
        <translation>结果文件夹</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/panel.py" line="39"/>
        <source>Choose another folder for the results</source>
        <translation>为结果另选文件夹</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/panel.py" line="42"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/panel.py" line="43"/>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/panel.py" line="47"/>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/panel.py" line="49"/>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/panel.py" line="49"/>
        <source>Results go to</source>
        <translation>结果保存到</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/panel.py" line="73"/>
        <source>These look like drawings.</source>
        <translation>这些看起来像画稿。</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/panel.py" line="75"/>
        <source>These look like photos.</source>
        <translation>这些看起来像照片。</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/panel.py" line="77"/>
        <source>Most of these look like photos.</source>
        <translation>其中大多数像照片。</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/panel.py" line="79"/>
        <source>Most of these look like drawings.</source>
        <translation>其中大多数像画稿。</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/panel.py" line="81"/>
        <source>Some look like photos, others like drawings.</source>
        <translation>有些像照片，有些像画稿。</translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="66"/>
        <source>{action}: {keys}</source>
        <translation>{action}：{keys}</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="67"/>
        <source>Click, then press other keys</source>
        <translation>点击，然后按下其他键</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="71"/>
        <source>Press keys…</source>
        <translation>请按键…</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="106"/>
        <location filename="../../app/pages/draw/keys.py" line="143"/>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="118"/>
        <source>1 … 9, 0</source>
        <translation>1–9、0</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="118"/>
        <source>Opacity 10 % … 90 %, 100 %</source>
        <translation>不透明度10%–90%、100%</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="119"/>
        <source>Space and drag</source>
        <translation>空格键加拖动</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="119"/>
        <source>Move the view</source>
        <translation>移动视图</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="120"/>
        <source>Wheel, + and -</source>
        <translation>滚轮、+ 和 -</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="120"/>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="121"/>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="121"/>
        <source>Straight, square, by steps of 15°</source>
        <translation>直线、正方形、每15°一档</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="122"/>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="122"/>
        <source>Shapes from their middle</source>
        <translation>从中心绘制形状</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="123"/>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="123"/>
        <source>Hide or show the panels</source>
        <translation>隐藏或显示面板</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="124"/>
        <source>Return</source>
        <translation>回车</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="124"/>
        <source>Set the pen down, lift it, finish</source>
        <translation>落笔、抬笔、完成</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="125"/>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="125"/>
        <source>Take back what was begun</source>
        <translation>放弃正在进行的操作</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="126"/>
        <source>Two fingers</source>
        <translation>双指</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="126"/>
        <source>Zoom and move; a tap takes back</source>
        <translation>缩放和移动；轻点则撤销</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="134"/>
        <source>Use it here</source>
        <translation>改用于此处</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="142"/>
        <source>Click a key to choose another.</source>
        <translation>点击按键可另选。</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="148"/>
        <source>All back to the defaults</source>
        <translation>全部恢复默认</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="150"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="158"/>
        <source>Back to the default</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="159"/>
        <source>Back to the default: {action}</source>
        <translation>恢复默认：{action}</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="183"/>
        <source>“{keys}” cannot be used: the canvas or the window needs it.</source>
        <translation>“{keys}”不能使用：画布或窗口需要它。</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/keys.py" line="186"/>
        <location filename="../../app/pages/draw/keys.py" line="204"/>
        <source>“{keys}” is already for “{action}”.</source>
        <translation>“{keys}”已用于“{action}”。</translation>
    </message>
</context>
<context>
    <name>LargeStrips</name>
    <message>
        <location filename="../../app/widgets/large.py" line="38"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>LayerRow</name>
    <message>
        <location filename="../../app/pages/draw/layers.py" line="83"/>
        <source>Show or hide</source>
        <translation>显示或隐藏</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/layers.py" line="84"/>
        <source>Show or hide {name}</source>
        <translation>显示或隐藏“{name}”</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/layers.py" line="85"/>
        <source>Lock or unlock</source>
        <translation>锁定或解锁</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/layers.py" line="86"/>
        <source>Lock or unlock {name}</source>
        <translation>锁定或解锁“{name}”</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/layers.py" line="89"/>
        <source>{name}: a double click renames it, dragging moves it</source>
        <translation>{name}：双击重命名，拖动可移动</translation>
    </message>
</context>
<context>
    <name>LayersPanel</name>
    <message>
        <location filename="../../app/pages/draw/layers.py" line="132"/>
        <location filename="../../app/pages/draw/layers.py" line="251"/>
        <source>Opacity of the layer</source>
        <translation>图层不透明度</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/layers.py" line="141"/>
        <location filename="../../app/pages/draw/layers.py" line="254"/>
        <source>New layer</source>
        <translation>新建图层</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/layers.py" line="143"/>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/layers.py" line="144"/>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/layers.py" line="145"/>
        <source>Merge with the layer below</source>
        <translation>向下合并</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/layers.py" line="146"/>
        <source>Remove the layer</source>
        <translation>移除此图层</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/layers.py" line="149"/>
        <source>Layers</source>
        <translation>图层</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/layers.py" line="150"/>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/layers.py" line="165"/>
        <location filename="../../app/pages/draw/layers.py" line="167"/>
        <source>Rename layer</source>
        <translation>重命名图层</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/layers.py" line="165"/>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/layers.py" line="175"/>
        <source>{n} %</source>
        <translation>{n}%</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/layers.py" line="242"/>
        <source>Hide layer</source>
        <translation>隐藏图层</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/layers.py" line="242"/>
        <source>Show layer</source>
        <translation>显示图层</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/layers.py" line="247"/>
        <source>Unlock layer</source>
        <translation>解锁图层</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/layers.py" line="247"/>
        <source>Lock layer</source>
        <translation>锁定图层</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/layers.py" line="238"/>
        <location filename="../../app/pages/draw/layers.py" line="260"/>
        <location filename="../../app/pages/draw/layers.py" line="263"/>
        <source>Move layer</source>
        <translation>移动图层</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/layers.py" line="142"/>
        <source>Duplicate the layer</source>
        <translation>复制图层</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/layers.py" line="257"/>
        <source>Duplicate layer</source>
        <translation>复制图层</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/layers.py" line="266"/>
        <source>Merge layers</source>
        <translation>合并图层</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/layers.py" line="269"/>
        <source>Remove layer</source>
        <translation>移除图层</translation>
    </message>
</context>
<context>
    <name>Length</name>
    <message>
        <location filename="../../app/pages/train/length.py" line="34"/>
        <source>Length of the training</source>
        <translation>训练时长</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/length.py" line="36"/>
        <source>Unit of the length</source>
        <translation>时长单位</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/length.py" line="37"/>
        <source>steps</source>
        <translation>步</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/length.py" line="37"/>
        <source>epochs</source>
        <translation>轮</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/length.py" line="37"/>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/length.py" line="121"/>
        <source>1 step</source>
        <translation>1步</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/length.py" line="121"/>
        <source>{n} steps</source>
        <translation>{n}步</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/length.py" line="125"/>
        <source>{n} epochs</source>
        <translation>{n}轮</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/length.py" line="127"/>
        <source>about {time}</source>
        <translation>约{time}</translation>
    </message>
</context>
<context>
    <name>ListActions</name>
    <message>
        <location filename="../../app/pages/train/listactions.py" line="105"/>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/listactions.py" line="105"/>
        <source>Name of the training and its model</source>
        <translation>训练及其模型的名称</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/listactions.py" line="111"/>
        <source>What you want to remember of “{name}”</source>
        <translation>关于“{name}”想记下的内容</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/listactions.py" line="112"/>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/listactions.py" line="118"/>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/listactions.py" line="119"/>
        <source>Move the training “{name}” to the trash, with its model, samples and checkpoint?</source>
        <translation>将训练“{name}”连同模型、样图和检查点一起移到回收站吗？</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/listactions.py" line="121"/>
        <source>Move to trash</source>
        <translation>移到回收站</translation>
    </message>
</context>
<context>
    <name>LookChips</name>
    <message>
        <location filename="../../app/pages/draw/swatches.py" line="106"/>
        <source>Areas of this colour have look {n} of their own</source>
        <translation>这种颜色的区域单独使用样式{n}</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/swatches.py" line="107"/>
        <source>Areas of this colour look as the rest</source>
        <translation>这种颜色的区域与其余部分样式相同</translation>
    </message>
</context>
<context>
    <name>Looks</name>
    <message>
        <location filename="../../app/pages/draw/viewactions.py" line="26"/>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/viewactions.py" line="28"/>
        <source>Fit into the window</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/viewactions.py" line="29"/>
        <source>100 %</source>
        <translation>100%</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/viewactions.py" line="30"/>
        <source>200 %</source>
        <translation>200%</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/viewactions.py" line="31"/>
        <source>Flip the view</source>
        <translation>翻转视图</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/viewactions.py" line="32"/>
        <source>Turn the view left</source>
        <translation>向左旋转视图</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/viewactions.py" line="33"/>
        <source>Turn the view right</source>
        <translation>向右旋转视图</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/viewactions.py" line="35"/>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/viewactions.py" line="36"/>
        <source>Size of the drawing…</source>
        <translation>画布大小…</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/viewactions.py" line="39"/>
        <source>Zoom, flip, turn and grid</source>
        <translation>缩放、翻转、旋转和网格</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/viewactions.py" line="50"/>
        <source>{n} %</source>
        <translation>{n}%</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/viewactions.py" line="67"/>
        <source>Size of the drawing</source>
        <translation>画布大小</translation>
    </message>
</context>
<context>
    <name>MessageList</name>
    <message>
        <location filename="../../app/widgets/notices.py" line="244"/>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <location filename="../../app/widgets/notices.py" line="254"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../app/widgets/notices.py" line="255"/>
        <source>Put all away</source>
        <translation>全部关闭</translation>
    </message>
    <message>
        <location filename="../../app/widgets/notices.py" line="281"/>
        <source>Put this message away</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>ModelCards</name>
    <message>
        <location filename="../../app/pages/models/cards.py" line="83"/>
        <source>Models</source>
        <translation>模型</translation>
    </message>
</context>
<context>
    <name>ModelDetails</name>
    <message>
        <location filename="../../app/pages/models/details.py" line="70"/>
        <source>About the model</source>
        <translation>关于此模型</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="87"/>
        <source>Draw with it</source>
        <translation>用它绘画</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="93"/>
        <source>Convert pictures with it</source>
        <translation>用它转换图片</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="96"/>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="88"/>
        <source>Convert with it</source>
        <translation>用它转换</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="90"/>
        <source>Generate with it</source>
        <translation>用它生成</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="94"/>
        <source>Train on…</source>
        <translation>追加训练…</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="95"/>
        <source>Train it further on other pictures, as a new model</source>
        <translation>用其他图片继续训练，得到一个新模型</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="98"/>
        <source>Report…</source>
        <translation>报告…</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="99"/>
        <source>How near its results come to pictures that it did not learn from</source>
        <translation>对没有学过的图片，它的结果有多接近目标</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="104"/>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="105"/>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="106"/>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="124"/>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="126"/>
        <source>Sinopia (.safetensors)…</source>
        <translation>Sinopia (.safetensors)…</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="127"/>
        <source>pix2pix and CycleGAN in PyTorch (.pth)…</source>
        <translation>PyTorch 版 pix2pix 和 CycleGAN (.pth)…</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="128"/>
        <source>ONNX (.onnx)…</source>
        <translation>ONNX (.onnx)…</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="129"/>
        <source>pix2pix in the browser (.pict)…</source>
        <translation>浏览器版 pix2pix (.pict)…</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="134"/>
        <source>ONNX (.onnx): its packages are not installed</source>
        <translation>ONNX (.onnx)：所需的软件包未安装</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="139"/>
        <source>A to B</source>
        <translation>A → B</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="139"/>
        <source>B to A</source>
        <translation>B → A</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="143"/>
        <source> to </source>
        <translation> 到 </translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="147"/>
        <source>Not stated</source>
        <translation>未注明</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="149"/>
        <source>Whatever is worth knowing</source>
        <translation>任何值得记下的内容</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="161"/>
        <source>Wants</source>
        <translation>输入类型</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="161"/>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="162"/>
        <source>Values</source>
        <translation>取值范围</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="162"/>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="163"/>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="307"/>
        <source>All settings</source>
        <translation>所有设置</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="247"/>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="276"/>
        <source>Result of a sample</source>
        <translation>样图的结果</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/details.py" line="276"/>
        <source>Input of a sample</source>
        <translation>样图的输入</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="26"/>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="27"/>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="28"/>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="31"/>
        <source>Came as</source>
        <translation>导入自</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="32"/>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="33"/>
        <source>Trained on</source>
        <translation>训练数据</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="34"/>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="35"/>
        <source>Kept aside</source>
        <translation>留出图片</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="36"/>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="37"/>
        <source>Training time</source>
        <translation>训练用时</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="38"/>
        <source>Trained with</source>
        <translation>训练设备</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="39"/>
        <source>Error on samples</source>
        <translation>样图误差</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="41"/>
        <source>Looks on samples</source>
        <translation>样图观感</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="44"/>
        <source>On those kept aside</source>
        <translation>留出图片上的得分</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="45"/>
        <source>The input itself</source>
        <translation>输入图本身的得分</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="47"/>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="48"/>
        <source>rounded to 16 bits</source>
        <translation>舍入到16位</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="50"/>
        <source>Left out</source>
        <translation>未采用</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="59"/>
        <source>Made with</source>
        <translation>软件版本</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="79"/>
        <location filename="../../app/pages/models/facts.py" line="82"/>
        <source>light U-Net</source>
        <translation>轻量 U-Net</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="80"/>
        <source>a graph</source>
        <translation>计算图</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="83"/>
        <source>fully connected</source>
        <translation>全连接</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="84"/>
        <source>pix2pixHD with an enhancer</source>
        <translation>带增强网络的 pix2pixHD</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="87"/>
        <source>{n} levels</source>
        <translation>{n}级</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="88"/>
        <source>{n} blocks</source>
        <translation>{n}个残差块</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="89"/>
        <source>width {n}</source>
        <translation>宽度{n}</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="90"/>
        <source>{n} norm</source>
        <translation>{n} 归一化</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="93"/>
        <source>no norm</source>
        <translation>无归一化</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="96"/>
        <source>dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="99"/>
        <source>{a} channels to {b}</source>
        <translation>{a}通道转{b}通道</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="105"/>
        <source>{n} × {n} px</source>
        <translation>{n}×{n} px</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="107"/>
        <source>{n} × {n} px; other pictures are fitted in</source>
        <translation>{n}×{n} px；其他尺寸的图片会缩放适配</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="108"/>
        <source>{n} × {n} px learnt; pictures keep their own pixels</source>
        <translation>以{n}×{n} px 训练；图片保持原有像素</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="115"/>
        <source>Variety</source>
        <translation>多样性</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="116"/>
        <source>Style</source>
        <translation>风格</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="117"/>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/facts.py" line="119"/>
        <source>Style of the photos themselves</source>
        <translation>照片本身的风格</translation>
    </message>
</context>
<context>
    <name>ModelPicker</name>
    <message>
        <location filename="../../app/widgets/picker.py" line="29"/>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="../../app/widgets/picker.py" line="30"/>
        <source>No model yet</source>
        <translation>还没有模型</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <location filename="../../app/pages/models/page.py" line="121"/>
        <location filename="../../app/pages/models/page.py" line="445"/>
        <source>Compare…</source>
        <translation>对比…</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="122"/>
        <location filename="../../app/pages/models/page.py" line="129"/>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="125"/>
        <source>No model yet</source>
        <translation>还没有模型</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="126"/>
        <source>Train one from your own pictures, or drop a model here: .safetensors, .pth, .pt, .pict or .onnx.</source>
        <translation>用自己的图片训练一个，或把模型拖到这里：.safetensors、.pth、.pt、.pict 或 .onnx。</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="128"/>
        <source>Train a model</source>
        <translation>训练模型</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="160"/>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="146"/>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="153"/>
        <source>By name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="153"/>
        <source>Newest first</source>
        <translation>最新在前</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="153"/>
        <source>Largest first</source>
        <translation>最大在前</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="154"/>
        <source>By what they want</source>
        <translation>按输入类型</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="157"/>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="210"/>
        <source>No model has “{words}” in its name or notes.</source>
        <translation>没有模型的名称或备注含有“{words}”。</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="214"/>
        <source>1 model</source>
        <translation>1个模型</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="214"/>
        <source>{n} models</source>
        <translation>{n}个模型</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="250"/>
        <source>Cannot be used</source>
        <translation>无法使用</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="254"/>
        <source>built in</source>
        <translation>内置</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="254"/>
        <source>imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="254"/>
        <source>trained here</source>
        <translation>本机训练</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="262"/>
        <source>Making sample pictures…</source>
        <translation>正在生成样图…</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="264"/>
        <source>Best</source>
        <translation>最佳</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="264"/>
        <source>Last</source>
        <translation>最新</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="264"/>
        <source>Reverse</source>
        <translation>反方向</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="270"/>
        <source>It is called “{name}” now.</source>
        <translation>现在它叫“{name}”。</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="299"/>
        <source>Draw with it</source>
        <translation>用它绘画</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="300"/>
        <source>Convert with it</source>
        <translation>用它转换</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="302"/>
        <source>Train on…</source>
        <translation>追加训练…</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="306"/>
        <source>Report…</source>
        <translation>报告…</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="308"/>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="309"/>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="310"/>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="325"/>
        <source>Models ({patterns})</source>
        <translation>模型 ({patterns})</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="325"/>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="326"/>
        <source>Import models</source>
        <translation>导入模型</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="335"/>
        <source>Export “{name}”</source>
        <translation>导出“{name}”</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="338"/>
        <source>Writing {name}…</source>
        <translation>正在写入 {name}…</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="346"/>
        <source>Written to {path}.</source>
        <translation>已写入 {path}。</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="350"/>
        <source>Written to {path}. In ONNX Runtime it differs by {difference} at most, of -1 to 1, at {sizes} px.</source>
        <translation>已写入 {path}。在 ONNX Runtime 中，{sizes} px 时最多相差{difference}（取值范围为 -1 到 1）。</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="356"/>
        <source>Imported: {names}</source>
        <translation>已导入：{names}</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="88"/>
        <source>Saved as {path}</source>
        <translation>已保存为 {path}</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="362"/>
        <source>“{name}” is there, but no sample pictures could be made. {reason}</source>
        <translation>“{name}”已在库中，但无法生成样图。{reason}</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="376"/>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="377"/>
        <source>Name of the model</source>
        <translation>模型名称</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="388"/>
        <source>Move the training “{name}” to the trash, with its model, samples and checkpoint?</source>
        <translation>将训练“{name}”连同模型、样图和检查点一起移到回收站吗？</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="390"/>
        <source>Move the model “{name}” to the trash?</source>
        <translation>将模型“{name}”移到回收站吗？</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="394"/>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="397"/>
        <source>Move to trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="419"/>
        <source>{n} of {total} models are tried, your own first. Others: choose them here, then Compare.</source>
        <translation>共{total}个模型，试用其中{n}个，先试您自己的。要试其他的，请在此选择后再比较。</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="445"/>
        <source>Compare {n}…</source>
        <translation>对比{n}个…</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="447"/>
        <source>The same picture through the chosen models, side by side</source>
        <translation>用同一张图片并排对比所选模型</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="449"/>
        <source>Choose two models or more: with Ctrl, or by the mark on their cards</source>
        <translation>请选择两个或更多模型：按住 Ctrl 点选，或点卡片上的标记</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/page.py" line="216"/>
        <source>{n} of {total}</source>
        <translation>{n}/{total}</translation>
    </message>
</context>
<context>
    <name>Offer</name>
    <message>
        <location filename="../../app/pages/draw/offer.py" line="30"/>
        <source>Put away</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/offer.py" line="30"/>
        <source>Put this offer away</source>
        <translation>关闭此建议</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/offer.py" line="52"/>
        <source>Working…</source>
        <translation>处理中…</translation>
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
        <translation>原尺寸</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="43"/>
        <source>How much larger than its picture each result is</source>
        <translation>结果比原图大多少倍</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="44"/>
        <source>As the picture</source>
        <translation>与原图相同</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="49"/>
        <source>Of JPEG and WebP: 95 looks like the original, 80 is a third as large</source>
        <translation>用于 JPEG 和 WebP：95 看起来与原图一样，80 的文件大小只有三分之一</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="53"/>
        <source>Which of the results that this model can make of a picture; 0 is the usual one</source>
        <translation>此模型可由一张图片生成的多种结果之一；0为通常的结果</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="55"/>
        <source>{name} is the picture&apos;s name, {model} the model&apos;s, {n} a number</source>
        <translation>{name} 是图片名称，{model} 是模型名称，{n} 是序号</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="57"/>
        <source>Ask me</source>
        <translation>询问我</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="57"/>
        <source>Leave it as it is</source>
        <translation>保留原有</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="58"/>
        <source>Keep both</source>
        <translation>两者都保留</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="58"/>
        <source>Replace it</source>
        <translation>替换</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="59"/>
        <source>What is done where a result of the same name is there already</source>
        <translation>已有同名结果时如何处理</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="60"/>
        <source>Keep sub-folders</source>
        <translation>保留子文件夹</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="61"/>
        <source>All pictures of animations</source>
        <translation>动画的所有画面</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="62"/>
        <source>Of GIF, WebP and APNG files that move; else only their first picture</source>
        <translation>适用于会动的 GIF、WebP 和 APNG 文件；否则只取第一张画面</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="64"/>
        <source>Date, camera and place</source>
        <translation>日期、相机和地点</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="65"/>
        <source>Colour profile</source>
        <translation>颜色配置文件</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="66"/>
        <source>Transparency</source>
        <translation>透明度</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="67"/>
        <source>16 bits</source>
        <translation>16位</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="72"/>
        <source>Variation</source>
        <translation>变体</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="73"/>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="74"/>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="75"/>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="76"/>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="77"/>
        <source>If the file exists</source>
        <translation>文件已存在时</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="92"/>
        <source>Keep of each picture</source>
        <translation>保留每张图片的</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="101"/>
        <location filename="../../app/pages/convert/options.py" line="105"/>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="102"/>
        <source>Put the options away</source>
        <translation>收起选项</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="188"/>
        <source>format as the picture</source>
        <translation>格式同原图</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="190"/>
        <source>{format}, quality {n}</source>
        <translation>{format}，质量{n}</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="192"/>
        <source>variation {n}</source>
        <translation>变体 {n}</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="210"/>
        <source>model</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="211"/>
        <source>For example {name}</source>
        <translation>例如 {name}</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="216"/>
        <source>{format} cannot hold: {what}.</source>
        <translation>{format} 无法保留：{what}。</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/options.py" line="217"/>
        <source>As far as the format of the result can hold it.</source>
        <translation>以结果格式所能保留的为限。</translation>
    </message>
</context>
<context>
    <name>OutcomeView</name>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="54"/>
        <source>Pictures by which the training is judged</source>
        <translation>用来评判训练的图片</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="71"/>
        <source>Draw with it</source>
        <translation>用它绘画</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="72"/>
        <source>Convert photos</source>
        <translation>转换照片</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="74"/>
        <source>More pictures…</source>
        <translation>更多图片…</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="77"/>
        <source>A training that begins with this model, on pictures that you choose</source>
        <translation>以此模型为起点，用你选择的图片进行训练</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="93"/>
        <source>What it has reached</source>
        <translation>达到的效果</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="97"/>
        <source>What to do next</source>
        <translation>接下来做什么</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="139"/>
        <source>Train on: {time} more</source>
        <translation>追加训练：再{time}</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="139"/>
        <source>Resume: {time} left</source>
        <translation>恢复训练：还需{time}</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="140"/>
        <source>Train on</source>
        <translation>追加训练</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="140"/>
        <source>Resume</source>
        <translation>恢复训练</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="144"/>
        <source>1 more step</source>
        <translation>再训练1步</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="144"/>
        <source>{n} more steps</source>
        <translation>再训练{n}步</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="154"/>
        <location filename="../../app/pages/train/outcome.py" line="157"/>
        <source>Best</source>
        <translation>最佳</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="154"/>
        <location filename="../../app/pages/train/outcome.py" line="158"/>
        <source>Last</source>
        <translation>最新</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="155"/>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="158"/>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="160"/>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="170"/>
        <source>It is judged by {n} of the {all} pictures that were kept aside.</source>
        <translation>按留出的{all}张图片中的{n}张评判。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="176"/>
        <source>It is judged by 1 picture that was kept aside.</source>
        <translation>按留出的1张图片评判。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="177"/>
        <source>It is judged by {n} pictures that were kept aside.</source>
        <translation>按留出的{n}张图片评判。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="182"/>
        <source>No picture was kept aside, so it is judged by 1 that it learnt from.</source>
        <translation>没有留出图片，因此用1张学过的图片来评判。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="183"/>
        <source>No picture was kept aside, so it is judged by {n} that it learnt from.</source>
        <translation>没有留出图片，因此用{n}张学过的图片来评判。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="187"/>
        <source>No figure says how good these are: judge by the pictures.</source>
        <translation>没有数值能说明它们有多好：请看图片判断。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="190"/>
        <source>What the model made of them looked most like what is wanted at step {best} of {last}.</source>
        <translation>模型由它们生成的图片在第{best}步（共{last}步）看起来最接近目标。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="193"/>
        <source>What the model made of them looked most like what is wanted at the last step, {last}.</source>
        <translation>模型由它们生成的图片在最后一步，即第{last}步，看起来最接近目标。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="199"/>
        <source>It still differs from what is wanted by {looks}, which is {word}: 0 would be the same picture, and two different pictures differ by {apart}.</source>
        <translation>它与目标的差异仍为{looks}，{word}：0 表示完全相同，两张不同图片之间的差异为{apart}。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="213"/>
        <source>little</source>
        <translation>很小</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="213"/>
        <source>middling</source>
        <translation>中等</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="213"/>
        <source>much</source>
        <translation>很大</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="208"/>
        <source>So far it has learnt little that the eye would see.</source>
        <translation>到目前为止，学到的还很少，肉眼几乎看不出来。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="220"/>
        <source>It is not at its end yet.</source>
        <translation>训练尚未完成。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="225"/>
        <source>It was still getting better when it ended: training on is worth while.</source>
        <translation>结束时仍在进步：值得追加训练。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="228"/>
        <source>Since step {step} it got no better: more pictures, or more different ones, help more than more steps.</source>
        <translation>从第{step}步起不再进步：增加图片数量或种类，比增加步数更有用。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="232"/>
        <source>Draw and Convert are given the best.</source>
        <translation>“绘画”和“转换”使用最佳模型。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="252"/>
        <source>less is better</source>
        <translation>越小越好</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="252"/>
        <source>more is better</source>
        <translation>越大越好</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="255"/>
        <source>Looks</source>
        <translation>观感</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="256"/>
        <source>How different they look to a network that was taught to see; 0 is best.</source>
        <translation>在预训练视觉网络看来两者的差异；0 为最佳。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="258"/>
        <source>Structure</source>
        <translation>结构</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="258"/>
        <source>SSIM: how alike their edges and areas are; 1 is best.</source>
        <translation>SSIM：边缘和区域的相似程度；1 为最佳。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="259"/>
        <source>Levels</source>
        <translation>色阶</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="259"/>
        <source>L1: how far their levels are apart, of 100; 0 is best.</source>
        <translation>L1：色阶相差多少，最大为100；0 为最佳。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/outcome.py" line="264"/>
        <source>{name}, step {step}</source>
        <translation>{name}，第{step}步</translation>
    </message>
</context>
<context>
    <name>PathField</name>
    <message>
        <location filename="../../app/pages/convert/pathfield.py" line="45"/>
        <source>Write the whole path of the folder, as {example}.</source>
        <translation>请填写文件夹的完整路径，例如 {example}。</translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message>
        <location filename="../../app/pages/draw/photoactions.py" line="37"/>
        <source>Turn the photo into what the model wants</source>
        <translation>把照片转为模型所需的输入</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/photoactions.py" line="55"/>
        <source>the model sees none of the colours here: those of the result are its own</source>
        <translation>模型看不到这里的颜色：结果的颜色由它自己决定</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/photoactions.py" line="61"/>
        <source>{wanted} “{turn}” makes them of what is painted.</source>
        <translation>{wanted}“{turn}”可将已涂的内容变成线条。</translation>
    </message>
</context>
<context>
    <name>PictureList</name>
    <message>
        <location filename="../../app/widgets/pictures.py" line="59"/>
        <source>Pictures to convert</source>
        <translation>要转换的图片</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <location filename="../../app/pages/convert/view.py" line="19"/>
        <source>Show what the model is given</source>
        <translation>显示模型收到的输入</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/view.py" line="23"/>
        <source>Smaller (-)</source>
        <translation>缩小 (-)</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/view.py" line="24"/>
        <source>Larger (+)</source>
        <translation>放大 (+)</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/view.py" line="25"/>
        <source>Show all of the picture (0)</source>
        <translation>显示整张图片 (0)</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/view.py" line="26"/>
        <source>Every pixel, 100 % (1)</source>
        <translation>实际像素，100% (1)</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/view.py" line="30"/>
        <source>Every pixel, 100 %</source>
        <translation>实际像素，100%</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/view.py" line="53"/>
        <source>{n} %</source>
        <translation>{n}%</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <location filename="../../app/around/preferences.py" line="42"/>
        <location filename="../../app/around/preferences.py" line="98"/>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="52"/>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="53"/>
        <location filename="../../app/around/preferences.py" line="55"/>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="54"/>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="54"/>
        <source>The language that Sinopia speaks.</source>
        <translation>Sinopia 界面使用的语言。</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="55"/>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="55"/>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="56"/>
        <source>Follows the system, or stays as you like it.</source>
        <translation>跟随系统，或固定为你喜欢的样式。</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="57"/>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="58"/>
        <source>Drawing</source>
        <translation>绘画</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="59"/>
        <source>Sharper while the pen rests</source>
        <translation>停笔时更清晰</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="59"/>
        <source>As the model makes it</source>
        <translation>按模型原样</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="60"/>
        <source>The result follows the pen. While it rests, its size is doubled, up to 1024 pixels.</source>
        <translation>结果跟随画笔更新。停笔时尺寸加倍，最大1024像素。</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="61"/>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="62"/>
        <source>What the steps back may take. The last one can always be undone.</source>
        <translation>撤销步骤可占用的内存。最后一步总能撤销。</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="63"/>
        <source>Memory for undo</source>
        <translation>撤销内存</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="63"/>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="64"/>
        <source>So soon after a stroke the drawing is on the disk; a crash costs no more.</source>
        <translation>每笔之后最多隔这么久就存入磁盘；即使崩溃，损失也不会更多。</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="65"/>
        <source>Keep the drawing every</source>
        <translation>画稿保存间隔</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="65"/>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="66"/>
        <source>So many of the last drawings can be gone back to. The oldest gives way.</source>
        <translation>最多可以找回这么多份最近的画稿，超出时移除最旧的一份。</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="67"/>
        <source>Drawings kept</source>
        <translation>保留的画稿数</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="68"/>
        <source>Computing</source>
        <translation>计算</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="69"/>
        <source>The fastest</source>
        <translation>最快的设备</translation>
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
        <translation>处理器</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="74"/>
        <source>What models run on and are trained on. What already runs stays where it is.</source>
        <translation>模型运行和训练所用的设备。已在运行的不受影响。</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="75"/>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="78"/>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="78"/>
        <source>Exact (fp32)</source>
        <translation>精确 (fp32)</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="78"/>
        <source>Fast (bf16)</source>
        <translation>快速 (bf16)</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="79"/>
        <source>How finely models compute their pictures. Automatic is fast where that shows no difference.</source>
        <translation>模型计算图片的精细程度。“自动”会在看不出差别时选用快速方式。</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="80"/>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="81"/>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="83"/>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="83"/>
        <source>Models that you open are copied here.</source>
        <translation>打开的模型会复制到这里。</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="84"/>
        <source>Trainings</source>
        <translation>训练</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="84"/>
        <source>Each training has a folder of its own here.</source>
        <translation>每个训练在这里有自己的文件夹。</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="86"/>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="87"/>
        <source>Dialogs for saving pictures begin here; without a choice, in the folder used last.</source>
        <translation>保存图片的对话框从这里打开；未选择时，从上次使用的文件夹打开。</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="92"/>
        <source>What is in a folder stays there when you choose another.</source>
        <translation>换用其他文件夹时，原文件夹中的内容留在原处。</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="102"/>
        <source>Back to the defaults</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="103"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="160"/>
        <source>Choose another folder</source>
        <translation>选择其他文件夹</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="161"/>
        <source>Choose another folder: {name}</source>
        <translation>选择其他文件夹：{name}</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="162"/>
        <source>The usual folder</source>
        <translation>默认文件夹</translation>
    </message>
    <message>
        <location filename="../../app/around/preferences.py" line="163"/>
        <source>The usual folder: {name}</source>
        <translation>默认文件夹：{name}</translation>
    </message>
</context>
<context>
    <name>PresetList</name>
    <message>
        <location filename="../../app/pages/train/presets.py" line="27"/>
        <source>Recipes</source>
        <translation>预设</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <location filename="../../app/application.py" line="173"/>
        <source>Draw</source>
        <translation>绘画</translation>
    </message>
    <message>
        <location filename="../../app/application.py" line="174"/>
        <source>Paint on the left: the picture on the right follows. Nothing here can go wrong.</source>
        <translation>在左边画，右边的图片随之变化。在这里怎么画都不会出错。</translation>
    </message>
    <message>
        <location filename="../../app/application.py" line="175"/>
        <source>Convert</source>
        <translation>转换</translation>
    </message>
    <message>
        <location filename="../../app/application.py" line="176"/>
        <source>Add photos and choose a model. The originals stay as they are.</source>
        <translation>添加照片并选择模型。原图保持不变。</translation>
    </message>
    <message>
        <location filename="../../app/application.py" line="177"/>
        <source>Style</source>
        <translation>风格</translation>
    </message>
    <message>
        <location filename="../../app/application.py" line="178"/>
        <source>Choose a picture and a style: it is painted anew before your eyes.</source>
        <translation>选择图片和风格：图片会在你眼前重绘。</translation>
    </message>
    <message>
        <location filename="../../app/application.py" line="179"/>
        <source>Generate</source>
        <translation>生成</translation>
    </message>
    <message>
        <location filename="../../app/application.py" line="180"/>
        <source>Models that need no drawing make pictures here: click one and change it.</source>
        <translation>不需要绘画的模型在这里生成图片：点选一张，再加以改变。</translation>
    </message>
    <message>
        <location filename="../../app/application.py" line="181"/>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <location filename="../../app/application.py" line="182"/>
        <source>Choose a folder of photos: Sinopia looks at them and says how to learn from them.</source>
        <translation>选择照片文件夹：Sinopia 会查看照片，并告诉你怎样从中学习。</translation>
    </message>
    <message>
        <location filename="../../app/application.py" line="183"/>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="../../app/application.py" line="184"/>
        <source>All models on this computer. Drop files of your own or of other programs to add them.</source>
        <translation>这台电脑上的所有模型。拖入自己的或其他程序的文件即可添加。</translation>
    </message>
    <message>
        <location filename="../../app/application.py" line="219"/>
        <source>“{name}” was not loaded.</source>
        <translation>未加载“{name}”。</translation>
    </message>
    <message>
        <location filename="../../app/application.py" line="220"/>
        <source>Load it all the same</source>
        <translation>仍要加载</translation>
    </message>
    <message>
        <location filename="../../app/application.py" line="222"/>
        <source>Sinopia ended unexpectedly the last time. What you made before is kept.</source>
        <translation>Sinopia 上次意外退出。之前的作品都已保留。</translation>
    </message>
    <message>
        <location filename="../../app/application.py" line="223"/>
        <source>Show the report</source>
        <translation>查看报告</translation>
    </message>
    <message>
        <location filename="../../app/application.py" line="235"/>
        <source>“{name}” has not answered for {seconds} seconds.</source>
        <translation>“{name}”已有{seconds}秒没有响应。</translation>
    </message>
    <message>
        <location filename="../../app/application.py" line="237"/>
        <source>Go on without it</source>
        <translation>不再等待</translation>
    </message>
    <message>
        <location filename="../../app/application.py" line="402"/>
        <source>Stopping and saving…</source>
        <translation>正在停止并保存…</translation>
    </message>
    <message>
        <location filename="../../app/application.py" line="412"/>
        <source>Quit Sinopia?</source>
        <translation>退出 Sinopia？</translation>
    </message>
    <message>
        <location filename="../../app/application.py" line="413"/>
        <source>Sinopia is still working. If you quit now, it stops, and all that was done so far is kept.</source>
        <translation>Sinopia 仍在工作。现在退出会停止工作，已完成的部分都会保留。</translation>
    </message>
    <message>
        <location filename="../../app/application.py" line="417"/>
        <source>Stop and quit</source>
        <translation>停止并退出</translation>
    </message>
    <message>
        <location filename="../../app/application.py" line="449"/>
        <source>Something unexpected went wrong. Your work is kept. Details: {path}</source>
        <translation>发生意外错误。你的作品已保留。详情：{path}</translation>
    </message>
</context>
<context>
    <name>ReportActions</name>
    <message>
        <location filename="../../app/pages/models/reportactions.py" line="34"/>
        <source>Folder of pictures that it did not learn from</source>
        <translation>它没有学习过的图片所在的文件夹</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/reportactions.py" line="39"/>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/reportactions.py" line="58"/>
        <source>Written to {path}.</source>
        <translation>已写入 {path}。</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/reportactions.py" line="60"/>
        <source>Preparing the model…</source>
        <translation>正在准备模型…</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/reportactions.py" line="62"/>
        <source>{n} of {total}</source>
        <translation>{n}/{total}</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <location filename="../../app/widgets/report.py" line="16"/>
        <source>Why Sinopia ended</source>
        <translation>Sinopia 为何退出</translation>
    </message>
    <message>
        <location filename="../../app/widgets/report.py" line="21"/>
        <source>This stays on your computer. Copy it to tell somebody who can mend it.</source>
        <translation>这份报告只留在你的电脑上。如需求助，可复制给能修复问题的人。</translation>
    </message>
    <message>
        <location filename="../../app/widgets/report.py" line="24"/>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <location filename="../../app/widgets/report.py" line="25"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ReportProgress</name>
    <message>
        <location filename="../../app/pages/models/report.py" line="19"/>
        <source>Report on {name}</source>
        <translation>{name} 的报告</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/report.py" line="24"/>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/report.py" line="28"/>
        <source>Open the report</source>
        <translation>打开报告</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/report.py" line="30"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/report.py" line="60"/>
        <source>Close</source>
        <translation>关闭</translation>
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
        <translation>复制和保存结果时，长边的像素数</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/resultactions.py" line="72"/>
        <source>Go back to a kept result</source>
        <translation>回到留存的结果</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/resultactions.py" line="87"/>
        <source>Result as a layer</source>
        <translation>结果作为图层</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/resultactions.py" line="87"/>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/resultactions.py" line="101"/>
        <source>The result is on the clipboard.</source>
        <translation>结果已复制到剪贴板。</translation>
    </message>
</context>
<context>
    <name>RunActions</name>
    <message>
        <location filename="../../app/pages/train/actions.py" line="83"/>
        <source>Animated WebP</source>
        <translation>动态 WebP</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/actions.py" line="83"/>
        <source>Animated GIF</source>
        <translation>动态 GIF</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/actions.py" line="86"/>
        <source>Save animation</source>
        <translation>保存动画</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/actions.py" line="106"/>
        <source>The animation was saved as {path}.</source>
        <translation>动画已保存为 {path}。</translation>
    </message>
</context>
<context>
    <name>RunList</name>
    <message>
        <location filename="../../app/pages/train/runs.py" line="50"/>
        <source>Earlier trainings</source>
        <translation>以前的训练</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runs.py" line="69"/>
        <source>Your trainings will be listed here. They can be stopped and resumed at any time.</source>
        <translation>你的训练会列在这里，随时可以停止和恢复。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runs.py" line="85"/>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runs.py" line="85"/>
        <source>More for {name}</source>
        <translation>“{name}”的更多操作</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runs.py" line="143"/>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runs.py" line="144"/>
        <source>Note…</source>
        <translation>备注…</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runs.py" line="145"/>
        <source>Compare curves…</source>
        <translation>对比曲线…</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runs.py" line="147"/>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runs.py" line="149"/>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runs.py" line="186"/>
        <source>What it reached, its curves, its samples through time, and its verdicts</source>
        <translation>达到的效果、曲线、各步样图和诊断</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runs.py" line="195"/>
        <source>It waits until the training that runs is done</source>
        <translation>等当前训练完成后开始</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runs.py" line="154"/>
        <source>finished, 1 step</source>
        <translation>已完成，共1步</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runs.py" line="154"/>
        <source>finished, {n} steps</source>
        <translation>已完成，共{n}步</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runs.py" line="156"/>
        <source>{step} of 1 step</source>
        <translation>第{step}步，共1步</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runs.py" line="156"/>
        <source>{step} of {n} steps</source>
        <translation>第{step}步，共{n}步</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runs.py" line="177"/>
        <source>Progress of {name}</source>
        <translation>“{name}”的进度</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runs.py" line="184"/>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runs.py" line="188"/>
        <source>Resume</source>
        <translation>恢复训练</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runs.py" line="189"/>
        <source>Draw with it</source>
        <translation>用它绘画</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runs.py" line="190"/>
        <source>Open {name}</source>
        <translation>打开“{name}”</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runs.py" line="191"/>
        <source>Resume {name}</source>
        <translation>恢复训练“{name}”</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runs.py" line="192"/>
        <source>Draw with {name}</source>
        <translation>用“{name}”绘画</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runs.py" line="194"/>
        <source>Its curves, its samples through time, and its verdicts, beside the one that runs</source>
        <translation>在当前训练进行的同时，查看它的曲线、历次样图和诊断</translation>
    </message>
</context>
<context>
    <name>RunSettings</name>
    <message>
        <location filename="../../app/pages/train/runsettings.py" line="27"/>
        <source>Settings of “{name}”</source>
        <translation>“{name}”的设置</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runsettings.py" line="35"/>
        <source>Settings that differ from the usual</source>
        <translation>与默认值不同的设置</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runsettings.py" line="37"/>
        <source>usually {value}</source>
        <translation>默认 {value}</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runsettings.py" line="40"/>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runsettings.py" line="49"/>
        <source>The command that repeats it</source>
        <translation>重现此训练的命令</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runsettings.py" line="56"/>
        <source>Copy as command</source>
        <translation>复制为命令</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runsettings.py" line="67"/>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runsettings.py" line="68"/>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runsettings.py" line="70"/>
        <source>Left out</source>
        <translation>已排除</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runsettings.py" line="72"/>
        <source>Began with the model</source>
        <translation>起始模型</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runsettings.py" line="74"/>
        <source>Branched off</source>
        <translation>分支自</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runsettings.py" line="76"/>
        <source>Steps beyond its end</source>
        <translation>追加步数</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runsettings.py" line="77"/>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runsettings.py" line="81"/>
        <source>Made with</source>
        <translation>软件版本</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runsettings.py" line="98"/>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>RunTools</name>
    <message>
        <location filename="../../app/pages/train/runtools.py" line="49"/>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runtools.py" line="50"/>
        <location filename="../../app/pages/train/runtools.py" line="81"/>
        <source>Save animation…</source>
        <translation>保存动画…</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runtools.py" line="51"/>
        <source>Branch…</source>
        <translation>分支…</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runtools.py" line="52"/>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runtools.py" line="53"/>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runtools.py" line="53"/>
        <source>Its settings, an animation, a branch, its folder</source>
        <translation>设置、动画、分支和文件夹</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runtools.py" line="56"/>
        <source>Train on…</source>
        <translation>追加训练…</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runtools.py" line="56"/>
        <source>More steps, beyond the end</source>
        <translation>在结束之后再训练若干步</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runtools.py" line="69"/>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runtools.py" line="69"/>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runtools.py" line="71"/>
        <source>The computer is free until it goes on</source>
        <translation>暂停期间不占用电脑算力</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runtools.py" line="78"/>
        <source>A branch begins with what is saved: stop this one first.</source>
        <translation>分支从已保存的内容开始：请先停止这次训练。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runtools.py" line="81"/>
        <source>Saving the animation…</source>
        <translation>正在保存动画…</translation>
    </message>
</context>
<context>
    <name>RunView</name>
    <message>
        <location filename="../../app/pages/train/runview.py" line="45"/>
        <location filename="../../app/pages/train/runview.py" line="213"/>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runview.py" line="48"/>
        <source>Saves the model and everything needed to go on later</source>
        <translation>保存模型和日后继续所需的一切</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runview.py" line="50"/>
        <source>All trainings</source>
        <translation>所有训练</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runview.py" line="51"/>
        <source>Resume</source>
        <translation>恢复训练</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runview.py" line="52"/>
        <source>Draw with it</source>
        <translation>用它绘画</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runview.py" line="56"/>
        <source>Progress of the training</source>
        <translation>训练进度</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runview.py" line="80"/>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runview.py" line="80"/>
        <source>Course</source>
        <translation>过程</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runview.py" line="102"/>
        <source>Losses</source>
        <translation>损失</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runview.py" line="103"/>
        <source>Verdicts</source>
        <translation>诊断</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runview.py" line="108"/>
        <source>Samples</source>
        <translation>样图</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runview.py" line="119"/>
        <source>Preparing the training…</source>
        <translation>正在准备训练…</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runview.py" line="124"/>
        <source>Finished. The model “{name}” is in the library.</source>
        <translation>训练完成。模型“{name}”已在模型库中。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runview.py" line="126"/>
        <source>It was ended before anything was saved; resume it to begin anew.</source>
        <translation>训练在保存之前就结束了；恢复训练将从头开始。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runview.py" line="128"/>
        <source>Not at its end. Everything up to step {step} is saved; resume when you like.</source>
        <translation>训练未完成。到第{step}步为止都已保存，可随时恢复。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runview.py" line="175"/>
        <source>Going on from step {step}.</source>
        <translation>从第{step}步继续。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runview.py" line="176"/>
        <source>Training.</source>
        <translation>训练中。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runview.py" line="180"/>
        <source>Tried on this computer: {figures}</source>
        <translation>在这台电脑上实测：{figures}</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runview.py" line="213"/>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runview.py" line="223"/>
        <source>Step {step} of {total}</source>
        <translation>第{step}步，共{total}步</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runview.py" line="233"/>
        <source>epoch {epoch}</source>
        <translation>第{epoch}轮</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runview.py" line="235"/>
        <source>{n} pictures per second</source>
        <translation>每秒{n}张图片</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runview.py" line="237"/>
        <source>{time} per picture</source>
        <translation>每张{time}</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runview.py" line="239"/>
        <source>{time} left</source>
        <translation>剩余{time}</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runview.py" line="241"/>
        <source>{percent}% of the time waiting for pictures</source>
        <translation>{percent}%的时间在等待图片</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runview.py" line="245"/>
        <source>{size} GB of memory</source>
        <translation>{size} GB 内存</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runview.py" line="247"/>
        <source>{size} GB of GPU memory</source>
        <translation>{size} GB 显存</translation>
    </message>
</context>
<context>
    <name>SafeStart</name>
    <message>
        <location filename="../../app/around/safestart.py" line="17"/>
        <source>Sinopia ended while it was starting.</source>
        <translation>Sinopia 在启动时意外退出了。</translation>
    </message>
    <message>
        <location filename="../../app/around/safestart.py" line="19"/>
        <source>A safe start uses the processor alone, without OpenVINO, and default settings. Yours are kept.</source>
        <translation>安全启动只使用处理器，不用 OpenVINO，并采用默认设置。您的设置会保留。</translation>
    </message>
    <message>
        <location filename="../../app/around/safestart.py" line="22"/>
        <source>Start as usual</source>
        <translation>照常启动</translation>
    </message>
    <message>
        <location filename="../../app/around/safestart.py" line="23"/>
        <source>Start safely</source>
        <translation>安全启动</translation>
    </message>
</context>
<context>
    <name>SamplesView</name>
    <message>
        <location filename="../../app/pages/train/samples.py" line="41"/>
        <source>Your drawing, and what is made of it</source>
        <translation>你的画稿及其生成结果</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/samples.py" line="42"/>
        <source>Your drawing</source>
        <translation>你的画稿</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/samples.py" line="45"/>
        <source>Draw</source>
        <translation>绘画</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/samples.py" line="47"/>
        <source>Sample pictures</source>
        <translation>样图</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/samples.py" line="49"/>
        <source>Step of the sample pictures</source>
        <translation>样图所在的步数</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/samples.py" line="50"/>
        <source>Back through the training; at the right end it follows the newest</source>
        <translation>回看训练过程；拖到最右端则跟随最新样图</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/samples.py" line="88"/>
        <source>The first sample pictures come in a moment.</source>
        <translation>第一批样图马上就来。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/samples.py" line="88"/>
        <location filename="../../app/pages/train/samples.py" line="104"/>
        <source>There are no sample pictures.</source>
        <translation>没有样图。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/samples.py" line="160"/>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/samples.py" line="160"/>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/samples.py" line="160"/>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/samples.py" line="174"/>
        <source>As it was at this step.</source>
        <translation>这是该步时的样子。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/samples.py" line="175"/>
        <source>Change it while it learns: the next samples show what has become of it.</source>
        <translation>训练时可以修改画稿，下一批样图会显示新的结果。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/samples.py" line="178"/>
        <source>Draw something, and it joins the next samples.</source>
        <translation>画点什么，它会出现在下一批样图中。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/samples.py" line="182"/>
        <source>Left and right: the other samples. Up and down: other steps. A click: one picture alone.</source>
        <translation>左右键：其他样图。上下键：其他步数。点击：单独查看一张图片。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/samples.py" line="183"/>
        <source>Sample</source>
        <translation>样图</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/samples.py" line="195"/>
        <source>Sample {n} of {all}</source>
        <translation>样图{n}，共{all}张</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/samples.py" line="205"/>
        <source>step {step}</source>
        <translation>第{step}步</translation>
    </message>
</context>
<context>
    <name>SettingsForm</name>
    <message>
        <location filename="../../app/pages/train/form.py" line="86"/>
        <source>Length</source>
        <translation>训练时长</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/form.py" line="90"/>
        <location filename="../../app/pages/train/form.py" line="201"/>
        <source>All settings</source>
        <translation>所有设置</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/form.py" line="197"/>
        <source>Changed by you. {help}</source>
        <translation>已由你修改。{help}</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/form.py" line="200"/>
        <source>All settings ({n} changed)</source>
        <translation>所有设置（已修改{n}项）</translation>
    </message>
</context>
<context>
    <name>SetupActions</name>
    <message>
        <location filename="../../app/pages/train/setupactions.py" line="200"/>
        <source>Measuring how long it takes…</source>
        <translation>正在测算所需时间…</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/setupactions.py" line="211"/>
        <source>1 step in all,
about {time} on this computer. Not enough memory: it will go on with {settings}.</source>
        <translation>共1步，
在这台电脑上约需{time}。内存不足：将改用 {settings}。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/setupactions.py" line="214"/>
        <source>{n} steps in all,
about {time} on this computer. Not enough memory: it will go on with {settings}.</source>
        <translation>共{n}步，
在这台电脑上约需{time}。内存不足：将改用 {settings}。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/setupactions.py" line="222"/>
        <source>1 step in all,
about {time} on this computer.</source>
        <translation>共1步，
在这台电脑上约需{time}。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/setupactions.py" line="223"/>
        <source>{n} steps in all,
about {time} on this computer.</source>
        <translation>共{n}步，
在这台电脑上约需{time}。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/setupactions.py" line="228"/>
        <source>1 step in all,
measuring how long it takes…</source>
        <translation>共1步，
正在测算所需时间…</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/setupactions.py" line="229"/>
        <source>{n} steps in all,
measuring how long they take…</source>
        <translation>共{n}步，
正在测算所需时间…</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/setupactions.py" line="234"/>
        <source>1 step in all.
It begins when the training that runs is done.</source>
        <translation>共1步。
当前训练完成后开始。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/setupactions.py" line="235"/>
        <source>{n} steps in all.
It begins when the training that runs is done.</source>
        <translation>共{n}步。
当前训练完成后开始。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/setupactions.py" line="239"/>
        <source>1 step in all.</source>
        <translation>共1步。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/setupactions.py" line="239"/>
        <source>{n} steps in all.</source>
        <translation>共{n}步。</translation>
    </message>
</context>
<context>
    <name>SetupView</name>
    <message>
        <location filename="../../app/pages/train/setup.py" line="45"/>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/setup.py" line="49"/>
        <source>Set up the training</source>
        <translation>训练设置</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/setup.py" line="62"/>
        <location filename="../../app/pages/train/setup.py" line="177"/>
        <source>Start training</source>
        <translation>开始训练</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/setup.py" line="91"/>
        <source>Begin anew</source>
        <translation>从头开始</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/setup.py" line="91"/>
        <source>Without the model</source>
        <translation>不用此模型</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/setup.py" line="113"/>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/setup.py" line="120"/>
        <source>Recipe</source>
        <translation>预设</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/setup.py" line="125"/>
        <source>Name of the model</source>
        <translation>模型名称</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/setup.py" line="130"/>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/setup.py" line="130"/>
        <source>Every setting as the recipe has it</source>
        <translation>所有设置恢复为预设值</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/setup.py" line="133"/>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/setup.py" line="137"/>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/setup.py" line="148"/>
        <source>Begins with “{name}”. Its network and size stay as they are.</source>
        <translation>以“{name}”为起点，网络和尺寸保持不变。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/setup.py" line="177"/>
        <source>Start later</source>
        <translation>稍后开始</translation>
    </message>
</context>
<context>
    <name>ShadeSquare</name>
    <message>
        <location filename="../../app/pages/draw/colourpicker.py" line="39"/>
        <source>Saturation and brightness</source>
        <translation>饱和度和亮度</translation>
    </message>
</context>
<context>
    <name>SheetActions</name>
    <message>
        <location filename="../../app/pages/models/sheetactions.py" line="81"/>
        <source>Pictures ({patterns})</source>
        <translation>图片 ({patterns})</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/sheetactions.py" line="82"/>
        <source>Open photos</source>
        <translation>打开照片</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/sheetactions.py" line="91"/>
        <source>Photos first became lines or colours, where a model wants them.</source>
        <translation>模型需要线条或色块时，照片已先行转换。</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/sheetactions.py" line="92"/>
        <source>Click the one you like best, or double-click to see it large.</source>
        <translation>点击你最喜欢的一个；双击可放大查看。</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/sheetactions.py" line="96"/>
        <source>{n} of {total}</source>
        <translation>{n}/{total}</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/sheetactions.py" line="114"/>
        <location filename="../../app/pages/models/sheetactions.py" line="140"/>
        <location filename="../../app/pages/models/sheetactions.py" line="141"/>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/sheetactions.py" line="114"/>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/sheetactions.py" line="118"/>
        <source>Left and right: the others. A click: one picture alone.</source>
        <translation>左右键：切换其他。点击：单独查看一张图片。</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/sheetactions.py" line="119"/>
        <source>Compare models</source>
        <translation>对比模型</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/sheetactions.py" line="153"/>
        <source>comparison</source>
        <translation>对比图</translation>
    </message>
    <message>
        <location filename="../../app/pages/models/sheetactions.py" line="155"/>
        <source>Save sheet</source>
        <translation>保存对比图</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <location filename="../../app/pages/draw/strip.py" line="64"/>
        <source>Kept result {n}: go back to it</source>
        <translation>留存的结果{n}：回到此结果</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/strip.py" line="31"/>
        <source>More kept results</source>
        <translation>更多留存的结果</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/strip.py" line="91"/>
        <source>Go back to it</source>
        <translation>回到此结果</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/strip.py" line="92"/>
        <source>Put away</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>StyleField</name>
    <message>
        <location filename="../../app/pages/train/stylefield.py" line="24"/>
        <source>Another picture…</source>
        <translation>其他图片…</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/stylefield.py" line="41"/>
        <source>Pictures ({patterns})</source>
        <translation>图片 ({patterns})</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/stylefield.py" line="42"/>
        <source>The picture whose style is learnt</source>
        <translation>要学习其风格的图片</translation>
    </message>
</context>
<context>
    <name>StyleGallery</name>
    <message>
        <location filename="../../app/pages/style/gallery.py" line="72"/>
        <source>{name}; with Ctrl it is blended with the others</source>
        <translation>{name}；按住 Ctrl 点选可与其他风格混合</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/gallery.py" line="91"/>
        <source>How much “{name}” counts</source>
        <translation>“{name}”所占的分量</translation>
    </message>
</context>
<context>
    <name>StylePage</name>
    <message>
        <location filename="../../app/pages/style/page.py" line="76"/>
        <source>Repaint in a style</source>
        <translation>以某种风格重绘</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="93"/>
        <location filename="../../app/pages/style/page.py" line="173"/>
        <source>Open picture…</source>
        <translation>打开图片…</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="94"/>
        <source>The drawing</source>
        <translation>画稿</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="95"/>
        <source>Its result</source>
        <translation>画稿的结果</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="96"/>
        <source>Repaint what is on the Draw page</source>
        <translation>重绘“绘画”页上的画稿</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="97"/>
        <source>Repaint what the model made of the drawing</source>
        <translation>重绘模型由画稿生成的结果</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="101"/>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="104"/>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="105"/>
        <source>Add a picture of your own as a style</source>
        <translation>添加自己的图片作为风格</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="106"/>
        <source>Styles</source>
        <translation>风格</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="129"/>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="129"/>
        <source>How much the style counts against the picture</source>
        <translation>风格相对于原图所占的分量</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="130"/>
        <source>Stroke size</source>
        <translation>笔触大小</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="130"/>
        <source>How large the strokes are</source>
        <translation>笔触有多大</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="131"/>
        <source>Smoothness</source>
        <translation>平滑度</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="131"/>
        <source>How much neighbouring pixels are alike</source>
        <translation>相邻像素有多相近</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="132"/>
        <source>Keep colours</source>
        <translation>保持颜色</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="132"/>
        <source>How much of the picture&apos;s own colours is kept</source>
        <translation>保留多少原图自身的颜色</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="149"/>
        <source>Paint</source>
        <translation>重绘</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="150"/>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="151"/>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="152"/>
        <source>Paints the picture as large as it is, into a file</source>
        <translation>按原尺寸重绘图片并存为文件</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="153"/>
        <source>Learn as a fast style…</source>
        <translation>学习为快速风格…</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="155"/>
        <source>From a folder of photos, a model learns to paint in this style as fast as the pen moves</source>
        <translation>模型用一个照片文件夹学习以此风格作画，跟得上落笔的速度</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="159"/>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="176"/>
        <source>Drop a picture here</source>
        <translation>将图片拖到这里</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="177"/>
        <source>It is painted anew in the style that you choose. The picture itself stays as it is.</source>
        <translation>图片会以你选择的风格重绘，原图保持不变。</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="212"/>
        <source>Open picture</source>
        <translation>打开图片</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="215"/>
        <source>Add a style</source>
        <translation>添加风格</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="218"/>
        <source>Pictures ({patterns})</source>
        <translation>图片 ({patterns})</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="218"/>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="235"/>
        <source>{n} %</source>
        <translation>{n}%</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="235"/>
        <source>{n}×</source>
        <translation>{n}×</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="248"/>
        <source>{name} repainted</source>
        <translation>{name} 重绘</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="248"/>
        <source>Repainted</source>
        <translation>重绘</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="251"/>
        <source>Save at full size</source>
        <translation>以完整尺寸保存</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="257"/>
        <source>A folder of photos to learn with</source>
        <translation>用于学习的照片文件夹</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="261"/>
        <source>Saved as {name}.</source>
        <translation>已保存为 {name}。</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="293"/>
        <source>Preparing…</source>
        <translation>正在准备…</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="295"/>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="297"/>
        <source>Painting for the file, {time} left</source>
        <translation>正在为文件重绘，剩余{time}</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="297"/>
        <source>{time} left</source>
        <translation>剩余{time}</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="300"/>
        <source>Open a picture first.</source>
        <translation>请先打开图片。</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="302"/>
        <source>A fast style shows this at once. “Paint” takes longer and comes closer to the style.</source>
        <translation>快速风格会立即显示效果。“重绘”用时更长，也更接近该风格。</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="304"/>
        <source>“Paint” shows a small preview that grows; “Save…” paints the whole size.</source>
        <translation>“重绘”先显示小预览，再逐渐放大；“保存…”则重绘完整尺寸。</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="306"/>
        <source>Stopped. Nothing was saved.</source>
        <translation>已停止，没有保存任何内容。</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="308"/>
        <source>Stopped. What was painted by then stays to be looked at.</source>
        <translation>已停止。到此为止画好的内容仍可查看。</translation>
    </message>
    <message>
        <location filename="../../app/pages/style/page.py" line="310"/>
        <source>Move the split to see the picture before. “Save…” paints the whole size.</source>
        <translation>移动分界线可查看原图。“保存…”会重绘完整尺寸。</translation>
    </message>
</context>
<context>
    <name>ThereAlready</name>
    <message>
        <location filename="../../app/pages/convert/panel.py" line="93"/>
        <source>There already</source>
        <translation>已存在</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/panel.py" line="94"/>
        <source>1 picture of this name is there already.</source>
        <translation>已有1张同名图片。</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/panel.py" line="94"/>
        <source>{n} pictures are there already.</source>
        <translation>已有{n}张同名图片。</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/panel.py" line="99"/>
        <source>Keep both</source>
        <translation>两者都保留</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/panel.py" line="100"/>
        <source>Leave them as they are</source>
        <translation>保留原有</translation>
    </message>
    <message>
        <location filename="../../app/pages/convert/panel.py" line="101"/>
        <source>Replace them</source>
        <translation>替换</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="125"/>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="129"/>
        <source>Size of pen and eraser</source>
        <translation>画笔和橡皮擦的大小</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="130"/>
        <source>Size of pen and eraser ([ and ])</source>
        <translation>画笔和橡皮擦的大小（[ 和 ]）</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="137"/>
        <source>Smaller pen</source>
        <translation>缩小画笔</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="138"/>
        <source>Larger pen</source>
        <translation>放大画笔</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="142"/>
        <location filename="../../app/pages/draw/toolbar.py" line="146"/>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="147"/>
        <source>Opacity (1 to 9, and 0 for all of it)</source>
        <translation>不透明度（1 到 9，0 为完全不透明）</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="156"/>
        <source>Opacity {n} %</source>
        <translation>不透明度{n}%</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="158"/>
        <source>Brush, fill, shapes and grid</source>
        <translation>笔刷、填充、形状和网格</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="172"/>
        <source>This model wants black lines.</source>
        <translation>此模型需要黑色线条。</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="180"/>
        <source>Swap colours</source>
        <translation>交换颜色</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="181"/>
        <source>Black on white</source>
        <translation>白底黑线</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="182"/>
        <source>Choose a colour</source>
        <translation>选择颜色</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="186"/>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="187"/>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="188"/>
        <location filename="../../app/pages/draw/toolbar.py" line="292"/>
        <source>New drawing</source>
        <translation>新建画稿</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="212"/>
        <source>Brush</source>
        <translation>笔刷</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="212"/>
        <source>Pen</source>
        <translation>画笔</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="226"/>
        <source>this model wants black lines on white</source>
        <translation>此模型需要白底黑线</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="229"/>
        <source>on a gray photo a dot of colour is enough</source>
        <translation>灰度照片上点一个色点就够了</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="248"/>
        <source>{n} px</source>
        <translation>{n} px</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="256"/>
        <source>{n} %</source>
        <translation>{n}%</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="334"/>
        <source>{what}: {detail} ({keys})</source>
        <translation>{what}：{detail} ({keys})</translation>
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
        <translation>画笔</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="54"/>
        <source>Eraser</source>
        <translation>橡皮擦</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="55"/>
        <source>Fill</source>
        <translation>填充</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="56"/>
        <source>Pick a colour (or hold Alt)</source>
        <translation>拾取颜色（或按住 Alt）</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="57"/>
        <source>Line</source>
        <translation>直线</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="58"/>
        <source>Rectangle</source>
        <translation>矩形</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="59"/>
        <source>Ellipse</source>
        <translation>椭圆</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="60"/>
        <source>Polygon: a click for each corner, Return closes it</source>
        <translation>多边形：单击确定各个角，回车闭合</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="61"/>
        <source>Select, move, scale and turn</source>
        <translation>选择、移动、缩放和旋转</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/toolbar.py" line="75"/>
        <source>Mirror what is painted</source>
        <translation>镜像绘制</translation>
    </message>
</context>
<context>
    <name>TrainOn</name>
    <message>
        <location filename="../../app/pages/train/runtools.py" line="96"/>
        <location filename="../../app/pages/train/runtools.py" line="123"/>
        <source>Train on</source>
        <translation>追加训练</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runtools.py" line="100"/>
        <source>“{name}” has taken its only step. It goes on with the full learning rate, which falls in a straight line over the new steps.</source>
        <translation>“{name}”已完成仅有的1步。追加训练将以完整的学习率继续，并在新增的步数内线性降到零。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runtools.py" line="104"/>
        <source>“{name}” has taken its {n} steps. It goes on with the full learning rate, which falls in a straight line over the new steps.</source>
        <translation>“{name}”已完成{n}步。追加训练将以完整的学习率继续，并在新增的步数内线性降到零。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runtools.py" line="109"/>
        <source>How many more</source>
        <translation>追加多少</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runtools.py" line="112"/>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runtools.py" line="148"/>
        <source>They take about {time}.</source>
        <translation>约需{time}。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runtools.py" line="114"/>
        <source>more epochs</source>
        <translation>轮</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runtools.py" line="115"/>
        <source>more steps</source>
        <translation>步</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runtools.py" line="117"/>
        <source>more minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runtools.py" line="144"/>
        <source>1 more step, {all} in all.</source>
        <translation>追加1步，共{all}步。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/runtools.py" line="144"/>
        <source>{n} more steps, {all} in all.</source>
        <translation>追加{n}步，共{all}步。</translation>
    </message>
</context>
<context>
    <name>TrainPage</name>
    <message>
        <location filename="../../app/pages/train/page.py" line="146"/>
        <source>Choose folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/page.py" line="149"/>
        <source>Drop a folder of pictures here</source>
        <translation>将图片文件夹拖到这里</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/page.py" line="151"/>
        <source>Ordinary photos are enough: their lines or colours become what you draw. Pairs side by side, pairs by name in folders A and B, and two sets in trainA and trainB are found out as well.</source>
        <translation>普通照片就够了：你要画的线条或色块会从照片中提取。左右拼接的成对图片、A 和 B 文件夹中的同名图片对，以及 trainA 和 trainB 中的两组图片也能自动识别。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/page.py" line="167"/>
        <source>Earlier trainings</source>
        <translation>以前的训练</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/page.py" line="175"/>
        <source>Train a model</source>
        <translation>训练模型</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/page.py" line="181"/>
        <source>Folder of training pictures</source>
        <translation>训练图片文件夹</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/page.py" line="201"/>
        <source>The next training begins with “{name}”. Choose the pictures that it is to learn from.</source>
        <translation>下一次训练将以“{name}”为起点。请选择要学习的图片。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/page.py" line="251"/>
        <source>Stopping: the model and everything needed to go on are being saved…</source>
        <translation>正在停止：正在保存模型和日后继续所需的一切…</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/page.py" line="253"/>
        <source>Paused. It waits in memory, and goes on when you like; Stop saves it to the disk.</source>
        <translation>已暂停，训练保留在内存中，可随时继续；点“停止”则保存到磁盘。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/page.py" line="255"/>
        <source>Training.</source>
        <translation>训练中。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/page.py" line="279"/>
        <source>Training: it is being prepared</source>
        <translation>训练中：正在准备</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/page.py" line="281"/>
        <source>Training: it is being saved</source>
        <translation>训练中：正在保存</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/page.py" line="283"/>
        <source>Training: paused at {percent}%</source>
        <translation>训练已在 {percent}% 处暂停</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/page.py" line="285"/>
        <source>Training: {percent}%</source>
        <translation>训练中：{percent}%</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/page.py" line="286"/>
        <source>Training: {percent}%, about {time} left</source>
        <translation>训练中：{percent}%，大约还需 {time}</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/page.py" line="320"/>
        <source>Finished. The model “{name}” is in the library.</source>
        <translation>训练完成。模型“{name}”已在模型库中。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/page.py" line="318"/>
        <source>Finished after {time}. The model “{name}” is in the library.</source>
        <translation>训练完成，用时{time}。模型“{name}”已在模型库中。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/page.py" line="323"/>
        <source>Stopped at step {step}. Everything is saved; resume when you like.</source>
        <translation>已停在第{step}步。一切都已保存，可随时恢复。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/page.py" line="329"/>
        <source>{problem} What was saved before is kept, and can be resumed.</source>
        <translation>{problem}此前保存的内容仍在，可以恢复训练。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/page.py" line="352"/>
        <source>Looking at what it makes of the pictures that were kept aside…</source>
        <translation>正在查看模型由留出图片生成的结果…</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/page.py" line="376"/>
        <source>Pictures of this training have gone. It goes on with those that are left.</source>
        <translation>此训练的部分图片已不存在，将用其余图片继续。</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <location filename="../../app/pages/train/waiting.py" line="29"/>
        <source>Start the first</source>
        <translation>开始第一个</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/waiting.py" line="30"/>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/waiting.py" line="49"/>
        <source>Progress of the training</source>
        <translation>训练进度</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/waiting.py" line="50"/>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/waiting.py" line="51"/>
        <source>Show the training that runs</source>
        <translation>显示正在进行的训练</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/waiting.py" line="63"/>
        <source>Training: step {step} of {total}</source>
        <translation>训练中：第{step}步，共{total}步</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/waiting.py" line="63"/>
        <source>Training: it is being prepared</source>
        <translation>训练中：正在准备</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/waiting.py" line="77"/>
        <source>Each begins when the one before it is done.</source>
        <translation>前一个完成后，下一个自动开始。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/waiting.py" line="79"/>
        <source>They stay here until you start them, also when Sinopia is closed.</source>
        <translation>它们会一直留在这里，直到你开始训练，关闭 Sinopia 也不受影响。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/waiting.py" line="89"/>
        <source>Earlier</source>
        <translation>提前</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/waiting.py" line="91"/>
        <source>Let {name} begin earlier</source>
        <translation>让“{name}”提前</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/waiting.py" line="95"/>
        <source>Later</source>
        <translation>推后</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/waiting.py" line="97"/>
        <source>Let {name} begin later</source>
        <translation>让“{name}”推后</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/waiting.py" line="101"/>
        <source>Take out</source>
        <translation>移出</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/waiting.py" line="103"/>
        <source>Take {name} out of the list</source>
        <translation>将“{name}”移出列表</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <location filename="../../app/window.py" line="100"/>
        <source>Preferences (Ctrl+,)</source>
        <translation>首选项 (Ctrl+,)</translation>
    </message>
    <message>
        <location filename="../../app/window.py" line="100"/>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <location filename="../../app/window.py" line="106"/>
        <source>Help, keys and about</source>
        <translation>帮助、快捷键和关于</translation>
    </message>
    <message>
        <location filename="../../app/window.py" line="108"/>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <location filename="../../app/window.py" line="109"/>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <location filename="../../app/window.py" line="111"/>
        <source>About Sinopia</source>
        <translation>关于 Sinopia</translation>
    </message>
    <message>
        <location filename="../../app/window.py" line="183"/>
        <source>Models run on: {name}</source>
        <translation>模型运行设备：{name}</translation>
    </message>
</context>
<context>
    <name>_Entry</name>
    <message>
        <location filename="../../app/pages/train/diagnosis.py" line="91"/>
        <source>step {step}</source>
        <translation>第{step}步</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/diagnosis.py" line="122"/>
        <source>And one more file: {name}.</source>
        <translation>还有一个文件：{name}。</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/diagnosis.py" line="122"/>
        <source>And {n} more files, the last: {name}.</source>
        <translation>还有{n}个文件，最后一个：{name}。</translation>
    </message>
</context>
<context>
    <name>_FaultRow</name>
    <message>
        <location filename="../../app/pages/train/faults.py" line="278"/>
        <location filename="../../app/pages/train/faults.py" line="287"/>
        <source>use it</source>
        <translation>使用</translation>
    </message>
    <message>
        <location filename="../../app/pages/train/faults.py" line="278"/>
        <location filename="../../app/pages/train/faults.py" line="287"/>
        <source>left out</source>
        <translation>已排除</translation>
    </message>
</context>
<context>
    <name>_Line</name>
    <message>
        <location filename="../../app/widgets/notices.py" line="215"/>
        <source>And {n} more…</source>
        <translation>还有{n}条…</translation>
    </message>
    <message>
        <location filename="../../app/widgets/notices.py" line="215"/>
        <source>Read on…</source>
        <translation>查看全文…</translation>
    </message>
    <message>
        <location filename="../../app/widgets/notices.py" line="216"/>
        <source>Put away</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../app/widgets/notices.py" line="217"/>
        <source>Put this message away</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>_Pictures</name>
    <message>
        <location filename="../../app/widgets/large.py" line="89"/>
        <source>The pictures, large</source>
        <translation>放大查看的图片</translation>
    </message>
</context>
<context>
    <name>derivations</name>
    <message>
        <location filename="catalog.py" line="713"/>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <location filename="catalog.py" line="714"/>
        <source>Lines</source>
        <translation>线条</translation>
    </message>
    <message>
        <location filename="catalog.py" line="715"/>
        <source>You draw lines; it makes a photo of them.</source>
        <translation>你画线条，它生成照片。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="716"/>
        <source>From the lines of each it learns to make the photo.</source>
        <translation>学习由每张照片的线条还原照片。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="717"/>
        <source>Colours</source>
        <translation>色块</translation>
    </message>
    <message>
        <location filename="catalog.py" line="718"/>
        <source>You paint areas of colour; it makes a photo of them.</source>
        <translation>你画色块，它生成照片。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="719"/>
        <source>From the flat colours of each it learns to make the photo.</source>
        <translation>学习由每张照片的色块还原照片。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="720"/>
        <source>Gray</source>
        <translation>灰度</translation>
    </message>
    <message>
        <location filename="catalog.py" line="721"/>
        <source>You give a black-and-white photo; it makes a coloured one.</source>
        <translation>你提供黑白照片，它生成彩色照片。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="722"/>
        <source>From the gray of each it learns to make the colours.</source>
        <translation>学习由每张照片的灰度图还原颜色。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="723"/>
        <source>Blurred</source>
        <translation>模糊</translation>
    </message>
    <message>
        <location filename="catalog.py" line="724"/>
        <source>You give a small or blurred photo; it makes a sharp one.</source>
        <translation>你提供小图或模糊的照片，它生成清晰的照片。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="725"/>
        <source>From a blurred copy of each it learns to make the sharp photo.</source>
        <translation>学习由每张照片的模糊副本还原清晰照片。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="726"/>
        <source>Holes</source>
        <translation>缺块</translation>
    </message>
    <message>
        <location filename="catalog.py" line="727"/>
        <source>You paint gray over what you do not want; it fills the gap.</source>
        <translation>用灰色涂掉不要的部分，它来补全。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="728"/>
        <source>From each with holes it learns to fill them.</source>
        <translation>学习补全每张照片上的缺块。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="729"/>
        <source>This model wants lines.</source>
        <translation>此模型需要线条。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="730"/>
        <source>Turn into lines</source>
        <translation>转为线条</translation>
    </message>
    <message>
        <location filename="catalog.py" line="731"/>
        <source>Make lines of the photos first</source>
        <translation>先把照片转为线条</translation>
    </message>
    <message>
        <location filename="catalog.py" line="732"/>
        <source>This model wants flat colours.</source>
        <translation>此模型需要色块。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="733"/>
        <source>Turn into colours</source>
        <translation>转为色块</translation>
    </message>
    <message>
        <location filename="catalog.py" line="734"/>
        <source>Make flat colours of the photos first</source>
        <translation>先把照片转为色块</translation>
    </message>
    <message>
        <location filename="catalog.py" line="735"/>
        <source>This model wants gray photos.</source>
        <translation>此模型需要灰度照片。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="736"/>
        <source>Turn gray</source>
        <translation>转为灰度</translation>
    </message>
    <message>
        <location filename="catalog.py" line="737"/>
        <source>Make the photos gray first</source>
        <translation>先把照片转为灰度</translation>
    </message>
    <message>
        <location filename="catalog.py" line="738"/>
        <source>This model wants blurred photos.</source>
        <translation>此模型需要模糊的照片。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="739"/>
        <source>Blur</source>
        <translation>模糊化</translation>
    </message>
    <message>
        <location filename="catalog.py" line="740"/>
        <source>Blur the photos first</source>
        <translation>先把照片模糊化</translation>
    </message>
    <message>
        <location filename="catalog.py" line="741"/>
        <source>This model fills gray holes.</source>
        <translation>此模型补全灰色缺块。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="742"/>
        <source>Cut a hole</source>
        <translation>挖出缺块</translation>
    </message>
    <message>
        <location filename="catalog.py" line="743"/>
        <source>Cut a hole into each photo first</source>
        <translation>先在每张照片上挖出缺块</translation>
    </message>
</context>
<context>
    <name>drop</name>
    <message>
        <location filename="../../app/widgets/drop.py" line="67"/>
        <source>That is an address on the web, and nothing is fetched from there. Save the picture to a file first.</source>
        <translation>这是网址，本程序不会从网上下载。请先把图片保存为文件。</translation>
    </message>
    <message>
        <location filename="../../app/widgets/drop.py" line="71"/>
        <source>There is no picture in that.</source>
        <translation>其中没有图片。</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <location filename="catalog.py" line="744"/>
        <source># Sinopia in a few minutes</source>
        <translation># 几分钟了解 Sinopia</translation>
    </message>
    <message>
        <location filename="catalog.py" line="745"/>
        <source>Everything happens on this computer. No picture leaves it, and nothing needs the internet.</source>
        <translation>一切都在这台电脑上进行。图片不会离开电脑，也不需要联网。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="746"/>
        <source>## Your first drawing</source>
        <translation>## 第一幅画稿</translation>
    </message>
    <message>
        <location filename="catalog.py" line="747"/>
        <source>On **Draw**, paint on the left: the picture on the right follows the pen. Choose a model at the top right. Some want flat colours, others black lines on white; the words above the drawing say which.</source>
        <translation>在 **绘画** 页的左边画，右边的图片会跟着画笔变化。在右上角选择模型。有的需要色块，有的需要白底黑线；画稿上方的文字会说明。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="748"/>
        <source>**Example** puts a drawing on the canvas that the model knows well. Change it, and look at what happens. Every step can be taken back with Undo.</source>
        <translation>**示例** 会在画布上放一幅模型很熟悉的画稿。改一改，看看会发生什么。每一步都可以撤销。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="749"/>
        <source>A drawing that was saved as a picture opens as a drawing again. A photo lies under the drawing to be traced: open it, drop it on the window, or paste it. It is not given to the model. Where a model wants lines or flat colours, you are offered to turn the photo into them.</source>
        <translation>存成图片的画稿打开后仍是画稿。照片则放在画稿下面供描摹：打开照片、拖到窗口上，或粘贴进来都行。照片不会交给模型。模型需要线条或色块时，会建议你把照片转换过去。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="750"/>
        <source>**Save result…** writes the picture as large as the number beside it says. The pin keeps a result at the top, beside the name of the page, with the drawing it came from, so that you can go back to both.</source>
        <translation>**保存结果…** 按旁边所示的像素数写出图片。图钉会把结果连同它的画稿留存在顶部、页面名称旁边，以便日后回到两者。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="751"/>
        <source>## Your first training</source>
        <translation>## 第一次训练</translation>
    </message>
    <message>
        <location filename="catalog.py" line="752"/>
        <source>On **Train**, choose a folder of photos. A hundred are a good beginning, and all should show the same kind of thing. Sinopia looks at the folder, says what is wrong with which file, and shows ways to make drawings of the photos: the model learns the way back, from a drawing to a photo.</source>
        <translation>在 **训练** 页选择一个照片文件夹。一百张就是不错的开始，而且内容应属同一类。Sinopia 会查看文件夹，指出哪个文件有什么问题，并给出由照片生成画稿的几种方式：模型学习的是反过来，由画稿得到照片。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="753"/>
        <source>Choose what you want to draw later, lines or colours, then a recipe, and press **Start training**. Samples appear while it learns. You can stop at any time and go on another day; all that was learnt is kept.</source>
        <translation>选择以后想画线条还是色块，再选一个预设，然后按 **开始训练**。训练时会出现样图。你可以随时停止，改天再继续；学到的一切都会保留。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="754"/>
        <source>A folder may also hold pairs, each drawing beside its picture, or two folders of pictures that do not belong together, as photos of summer and photos of winter. You are told what was found.</source>
        <translation>文件夹里也可以是成对图片，即每幅画稿与它的图片并排；或是两个互不对应的图片文件夹，比如夏天的照片和冬天的照片。Sinopia 会告诉你找到了什么。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="755"/>
        <source>When the samples no longer become better, stop. The model is on **Models**, and in the list on Draw.</source>
        <translation>样图不再变好时，就可以停止。模型会出现在 **模型** 页，以及“绘画”页的列表中。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="756"/>
        <source>## Converting photos</source>
        <translation>## 转换照片</translation>
    </message>
    <message>
        <location filename="catalog.py" line="757"/>
        <source>On **Convert**, add photos or whole folders, choose a model, and look at the first result before you begin. The originals stay as they are: results go into a folder of their own.</source>
        <translation>在 **转换** 页添加照片或整个文件夹，选择模型，开始之前先看看第一个结果。原图保持不变：结果会放进单独的文件夹。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="758"/>
        <source>A model that wants lines is given lines of your photos, if you leave that ticked.</source>
        <translation>需要线条的模型会得到照片的线条，前提是你保持该项勾选。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="759"/>
        <source>**Try models…** shows your pictures through several models, side by side. Click the one you like best, and go back with it.</source>
        <translation>**试用模型…** 会把你的图片经过多个模型的结果并排显示。点击你最喜欢的一个，带着它返回。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="760"/>
        <source>## Styles and pictures from nothing</source>
        <translation>## 风格与凭空生成的图片</translation>
    </message>
    <message>
        <location filename="catalog.py" line="761"/>
        <source>On **Style**, a picture is painted anew in the manner of another one, as a photo in the brush strokes of a painting. You can watch, and stop when you like it. What pleases you can be learnt as a fast style, which then is a model like the others.</source>
        <translation>在 **风格** 页，一张图片会以另一张的手法重绘，例如用一幅画的笔触重绘照片。你可以看着它进行，满意时停下来。喜欢的风格可以学成快速风格，之后它就和其他模型一样使用。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="762"/>
        <source>On **Generate**, models that need no drawing make pictures by themselves. Train one on a folder of pictures of one kind.</source>
        <translation>在 **生成** 页，不需要画稿的模型会自行生成图片。用一个同类图片的文件夹训练一个即可。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="763"/>
        <source>## Keys</source>
        <translation>## 快捷键</translation>
    </message>
    <message>
        <location filename="catalog.py" line="764"/>
        <source>The sheet of keys lists all that can be done without a mouse: press **?** on Draw. Click a key there to choose another.</source>
        <translation>快捷键表列出了不用鼠标就能做的一切：在“绘画”页按 **?** 打开。点击其中的按键可另选。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="765"/>
        <source>The ones worth learning first: **B** brush, **E** eraser, **G** fill, **[** and **]** size of the brush, **Alt** picks a colour, **Space** moves the view, **Tab** hides the panels, **Ctrl+Z** takes back.</source>
        <translation>最值得先学的：**B** 笔刷，**E** 橡皮擦，**G** 填充，**[** 和 **]** 调整笔刷大小，**Alt** 拾取颜色，**空格** 移动视图，**Tab** 隐藏面板，**Ctrl+Z** 撤销。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="766"/>
        <source>## Your files</source>
        <translation>## 你的文件</translation>
    </message>
    <message>
        <location filename="catalog.py" line="767"/>
        <source>The drawing in hand is kept by itself while you draw. The last ones are in the menu with the clock above the drawing.</source>
        <translation>绘画时，当前画稿会自动保存。最近的几幅在画稿上方带时钟图标的菜单中。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="768"/>
        <source>**Save…** below the drawing writes a picture, or an OpenRaster file with all layers, which Krita and GIMP can open, too. The title of the window names the file, with a mark when something has changed since.</source>
        <translation>画稿下方的 **保存…** 可以写出图片，或带有全部图层的 OpenRaster 文件，Krita 和 GIMP 也能打开。窗口标题会显示文件名，之后有改动时带有标记。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="769"/>
        <source>A model is one file. To give it to somebody, export it on **Models**; to use one that you were given, drop it on the window. Models of other programs are understood, too, if they are of a kind that Sinopia knows.</source>
        <translation>一个模型就是一个文件。要把它交给别人，请在 **模型** 页导出；要使用别人给你的模型，把它拖到窗口上即可。其他程序的模型，只要是 Sinopia 认识的类型，也能使用。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="770"/>
        <source>Where models and trainings are kept is said in the preferences, and can be changed there.</source>
        <translation>模型和训练保存在哪里，首选项中有说明，也可以在那里更改。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="771"/>
        <source>## When something is not right</source>
        <translation>## 遇到问题时</translation>
    </message>
    <message>
        <location filename="catalog.py" line="772"/>
        <source>A message says what was wrong, with which file, and what you can do. Nothing that was saved is lost by it.</source>
        <translation>消息会说明出了什么问题、涉及哪个文件，以及你可以怎么做。已保存的内容不会因此丢失。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="773"/>
        <source>Is the result slow? Choose another model, or close what else is at work. Does it look blurred? It becomes sharper while the pen rests.</source>
        <translation>结果出得慢？换一个模型，或关闭其他正在运行的程序。看起来模糊？停笔时会变清晰。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="774"/>
        <source>If you ask somebody for help, copy what **About Sinopia** says of this computer. It holds no names.</source>
        <translation>如果要向别人求助，请复制 **关于 Sinopia** 中关于这台电脑的信息。其中不含任何姓名。</translation>
    </message>
</context>
<context>
    <name>kinds</name>
    <message>
        <location filename="catalog.py" line="783"/>
        <source>Line drawings</source>
        <translation>线稿</translation>
    </message>
    <message>
        <location filename="catalog.py" line="784"/>
        <source>line drawings</source>
        <translation>线稿</translation>
    </message>
    <message>
        <location filename="catalog.py" line="785"/>
        <source>Black lines on white</source>
        <translation>白底黑线</translation>
    </message>
    <message>
        <location filename="catalog.py" line="786"/>
        <source>Flat colours</source>
        <translation>色块</translation>
    </message>
    <message>
        <location filename="catalog.py" line="787"/>
        <source>flat colours</source>
        <translation>色块</translation>
    </message>
    <message>
        <location filename="catalog.py" line="788"/>
        <source>Flat colours on white</source>
        <translation>白底色块</translation>
    </message>
    <message>
        <location filename="catalog.py" line="789"/>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <location filename="catalog.py" line="790"/>
        <source>photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <location filename="catalog.py" line="791"/>
        <source>Open a photo, or drop one here</source>
        <translation>打开照片，或将照片拖到这里</translation>
    </message>
    <message>
        <location filename="catalog.py" line="792"/>
        <source>Gray photos</source>
        <translation>灰度照片</translation>
    </message>
    <message>
        <location filename="catalog.py" line="793"/>
        <source>gray photos</source>
        <translation>灰度照片</translation>
    </message>
    <message>
        <location filename="catalog.py" line="794"/>
        <source>Hints of colour on a photo</source>
        <translation>照片上的颜色提示</translation>
    </message>
    <message>
        <location filename="catalog.py" line="795"/>
        <source>Nothing</source>
        <translation>无需输入</translation>
    </message>
    <message>
        <location filename="catalog.py" line="796"/>
        <source>from noise</source>
        <translation>由噪声生成</translation>
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
        <translation>用成对图片学习：每张输入图都配有应得的结果。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="644"/>
        <source>Learns from pairs: every photo with what is made of it.</source>
        <translation>用成对图片学习：每张照片配上由它生成的图。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="645"/>
        <source>pix2pix needs the result of every picture.</source>
        <translation>pix2pix 需要每张图片都有对应的结果。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="646"/>
        <source>How far the made pictures are from passing as real; lower means they pass</source>
        <translation>生成图片离以假乱真还有多远；越低越逼真</translation>
    </message>
    <message>
        <location filename="catalog.py" line="647"/>
        <source>The difference between the made pictures and the targets, times its weight</source>
        <translation>生成图片与目标图之差乘以权重</translation>
    </message>
    <message>
        <location filename="catalog.py" line="648"/>
        <source>How different made pictures and targets look to the discriminator, times its weight</source>
        <translation>在判别器看来生成图片与目标图的差异，乘以权重</translation>
    </message>
    <message>
        <location filename="catalog.py" line="649"/>
        <source>How different pictures look from what they should be to a network taught to see, times its weight</source>
        <translation>预训练视觉网络看到的生成图片与应有结果的差异，乘以权重</translation>
    </message>
    <message>
        <location filename="catalog.py" line="650"/>
        <source>How little a made picture tells which variation was asked for</source>
        <translation>从生成图片中有多难看出所要求的是哪个变体</translation>
    </message>
    <message>
        <location filename="catalog.py" line="651"/>
        <source>How often real pictures are taken for made ones</source>
        <translation>真图被误判为生成图的频率</translation>
    </message>
    <message>
        <location filename="catalog.py" line="652"/>
        <source>How often made pictures are taken for real ones</source>
        <translation>生成图被误判为真图的频率</translation>
    </message>
    <message>
        <location filename="catalog.py" line="653"/>
        <source>CycleGAN</source>
        <translation>CycleGAN</translation>
    </message>
    <message>
        <location filename="catalog.py" line="654"/>
        <source>Learns from two sets, without pairs, how one kind becomes the other.</source>
        <translation>用两组不成对的图片学习，由一类转换成另一类。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="655"/>
        <source>Takes the pairs as two sets, and learns how one kind becomes the other.</source>
        <translation>把成对图片当作两组，学习由一类转换成另一类。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="656"/>
        <source>CycleGAN needs two sets, in folders named trainA and trainB.</source>
        <translation>CycleGAN 需要两组图片，分别放在名为 trainA 和 trainB 的文件夹中。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="657"/>
        <source>How far the made pictures are from passing as real; lower means they pass (input → output)</source>
        <translation>生成图片离以假乱真还有多远；越低越逼真（输入 → 输出）</translation>
    </message>
    <message>
        <location filename="catalog.py" line="658"/>
        <source>How far the made pictures are from passing as real; lower means they pass (the way back)</source>
        <translation>生成图片离以假乱真还有多远；越低越逼真（反方向）</translation>
    </message>
    <message>
        <location filename="catalog.py" line="659"/>
        <source>What is lost of an input on the way there and back, times its weight</source>
        <translation>输入图往返一次后的损失，乘以权重</translation>
    </message>
    <message>
        <location filename="catalog.py" line="660"/>
        <source>What is lost of a target on the way back and there, times its weight</source>
        <translation>目标图往返一次后的损失，乘以权重</translation>
    </message>
    <message>
        <location filename="catalog.py" line="661"/>
        <source>How much a target changes when it should stay, times its weight</source>
        <translation>目标图本应不变时的变化量，乘以权重</translation>
    </message>
    <message>
        <location filename="catalog.py" line="662"/>
        <source>How much an input changes when it should stay, times its weight</source>
        <translation>输入图本应不变时的变化量，乘以权重</translation>
    </message>
    <message>
        <location filename="catalog.py" line="663"/>
        <source>The mistakes of the judge of outputs</source>
        <translation>正方向判别器的误判</translation>
    </message>
    <message>
        <location filename="catalog.py" line="664"/>
        <source>The mistakes of the judge of the way back</source>
        <translation>反方向判别器的误判</translation>
    </message>
    <message>
        <location filename="catalog.py" line="665"/>
        <source>Colorization</source>
        <translation>照片上色</translation>
    </message>
    <message>
        <location filename="catalog.py" line="666"/>
        <source>Learns from colour photos to give gray ones their colours, also by hints.</source>
        <translation>用彩色照片学习给灰度照片上色，也可按颜色提示上色。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="667"/>
        <source>Colorization learns from single photos in colour.</source>
        <translation>Colorization 用单张彩色照片学习。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="668"/>
        <source>The difference to the true colours, times its weight</source>
        <translation>与真实颜色之差乘以权重</translation>
    </message>
    <message>
        <location filename="catalog.py" line="669"/>
        <source>pix2pixHD</source>
        <translation>pix2pixHD</translation>
    </message>
    <message>
        <location filename="catalog.py" line="670"/>
        <source>Learns large pictures from pairs: first their coarse shapes, then the fine ones.</source>
        <translation>用成对图片学习大图：先学粗略的形状，再学精细的形状。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="671"/>
        <source>pix2pixHD needs the result of every picture.</source>
        <translation>pix2pixHD 需要每张图片都有对应的结果。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="672"/>
        <source>GAN</source>
        <translation>GAN</translation>
    </message>
    <message>
        <location filename="catalog.py" line="673"/>
        <source>Learns from pictures of one kind to make more of them, from noise.</source>
        <translation>用同类图片学习，由噪声生成更多这类图片。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="674"/>
        <source>GAN wants a folder of pictures of one kind.</source>
        <translation>GAN 需要一个同类图片的文件夹。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="675"/>
        <source>Fast style</source>
        <translation>快速风格</translation>
    </message>
    <message>
        <location filename="catalog.py" line="676"/>
        <source>Learns with any photos to paint in the style of one picture.</source>
        <translation>用任意照片学习以某张图片的风格作画。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="677"/>
        <source>Fast style wants a folder of photos.</source>
        <translation>快速风格需要一个照片文件夹。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="678"/>
        <source>How far the made pictures are from the style picture, times its weight</source>
        <translation>生成图片与风格图片的差距，乘以权重</translation>
    </message>
    <message>
        <location filename="catalog.py" line="679"/>
        <source>How much of the photos is lost in the made pictures, times its weight</source>
        <translation>照片内容在生成图片中的损失，乘以权重</translation>
    </message>
    <message>
        <location filename="catalog.py" line="680"/>
        <source>How rough the made pictures are, times its weight</source>
        <translation>生成图片的粗糙程度，乘以权重</translation>
    </message>
</context>
<context>
    <name>notes</name>
    <message>
        <location filename="catalog.py" line="775"/>
        <source>Makes flowers by itself: 18,346 steps of 16 of the 1,800 flower photos (TensorFlow flowers, CC BY 2.0, photographers on Flickr) at 128 pixels, by the recipe Pictures from noise with twice its width, six and a half minutes on a GPU beside other trainings. Daisies, dandelions and roses come often and well; tulips are rough, sunflowers often have a black middle and no petals, some meadows are a blur. It knows nothing but flowers. 120 of its pictures beside as many held-out photos: kernel distance 82, SWD 28.6; they differ from each other 1.02 times as much as the photos do.</source>
        <translation>自行生成花卉：用1,800张花卉照片（TensorFlow flowers，CC BY 2.0，作者为Flickr上的摄影者）在128像素下学习了18,346步，每步16张；采用“由噪声生成图片”配方，宽度加倍，在GPU上与其他训练同时进行，用时六分半钟。雏菊、蒲公英和玫瑰出现得多，效果也好；郁金香较粗糙，向日葵常常中心发黑、没有花瓣，有些草地一片模糊。除了花，它什么都不认识。它生成的120张图片与留出的120张照片相比：核距离82，SWD 28.6；这些图片彼此间的差异是照片彼此间差异的1.02倍。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="776"/>
        <source>Gray photos get colours, and follow hints of colour. It knows five kinds of flowers with their gardens, and soft 3-D pictures of things: of faces, streets and old photographs it knows nothing, and tints them. Without hints grass becomes green and the middle of a daisy yellow; what could be red, yellow or white is often wrong, pale or in patches of two colours. A few hints are what it is for: each is carried to where lightness changes, and some of it beyond a faint edge. The mean distance from the true colours, in a and b of Lab, over 219 held-out pictures: 21.0 without hints and 11.0 with ten at random places; 24.4 for gray, 27.2 for the mean colour. It answers at 128 pixels, and the photo keeps its own lightness. It learnt 8,268 steps of sixteen pictures in six and a half minutes on a GPU beside other trainings, and after that 3,400 steps of eight on a CPU, with areas in other colours around the hints. Flower photos: TensorFlow flowers, CC BY 2.0, photographers on Flickr (photo ids in the list licenses/flower-photos.txt). Renderings: Microsoft Fluent Emoji, MIT (licenses/fluentui-emoji.txt). On 219 held-out pictures: L1 0.0746, SSIM 0.84, SWD 23.2, perceptual 0.237, kernel distance -18; handing the input back: 0.0838, 0.854, 41.9, 0.28, 321.</source>
        <translation>为灰度照片上色，并遵循颜色提示。它认识五种花及其花园，以及物品的柔和三维图；对人脸、街道和老照片一无所知，只会淡淡染色。没有提示时，草会变绿，雏菊中心会变黄；而可能是红、黄或白的地方常常出错、偏淡，或成为两色斑块。它正是为少量提示而做的：每个提示会一直延伸到明暗变化之处，边缘不明显时，也会有一部分越过去。在留出的219张图片上，与真实颜色的平均距离（Lab的a和b）：无提示21.0，随机位置十个提示11.0；灰度为24.4，平均色为27.2。它以128像素作答，照片保留自己的明暗。它在GPU上与其他训练同时进行，用六分半钟学习了8,268步，每步十六张图片；之后又在CPU上学习了3,400步，每步八张，其间提示周围的区域被换成别的颜色。花卉照片：TensorFlow flowers，CC BY 2.0，作者为Flickr上的摄影者（照片编号见licenses/flower-photos.txt）。三维图：Microsoft Fluent Emoji，MIT（licenses/fluentui-emoji.txt）。在留出的219张图片上：L1 0.0746、SSIM 0.84、SWD 23.2、感知差异 0.237、核距离 -18；若直接交回输入图：0.0838、0.854、41.9、0.28、321。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="777"/>
        <source>Black lines, coloured in, become soft, lit shapes. A dot or stroke of colour fills the shape it lies in, or the paper; shapes without one take a colour by the dice. Lines become a dark shade of what they enclose; thick black stays black. The colouring is computed, not learnt; the network is that of paint-to-3d. Less good at: a shape whose outline has a wide gap is not closed and stays paper, and a large area shared by several hints is split half-way between them. The scores compare its own choice of colours with the renderings&apos;. Learnt from Microsoft Fluent Emoji (MIT), see licenses/fluentui-emoji.txt. On 99 held-out pictures: L1 0.2036, SSIM 0.565, SWD 90.8, perceptual 0.702, kernel distance 647; handing the input back: 0.2593, 0.539, 119.9, 0.784, 1879.</source>
        <translation>黑色线条先被填色，再变成柔和、有光照的形体。一个色点或一笔颜色会填满它所在的形状或纸面；没有颜色的形状由骰子决定颜色。线条变成所围颜色的深色调；粗黑线仍为黑色。填色是计算出来的，不是学来的；网络就是paint-to-3d的网络。不足之处：轮廓有大缺口的形状不会闭合，仍是纸面；由几个提示共有的大片区域会在它们之间对半分开。得分比较的是它自选的颜色与三维图的颜色。学自Microsoft Fluent Emoji（MIT），见licenses/fluentui-emoji.txt。在留出的99张图片上：L1 0.2036、SSIM 0.565、SWD 90.8、感知差异 0.702、核距离 647；若直接交回输入图：0.2593、0.539、119.9、0.784、1879。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="778"/>
        <source>Black lines, coloured in, become a soft photograph of flowers. A dot or stroke of colour fills the shape it lies in, or the ground; petals without one take a colour by the dice, the ground is green. The colouring is computed, not learnt; the network is that of the paint-to-flower before this one, which saw 128 pixels, with its faults. The scores compare its own choice of colours with the photos&apos;. Flower photos: TensorFlow flowers, CC BY 2.0, photographers on Flickr (photo ids in the list licenses/flower-photos.txt). On 120 held-out pictures: L1 0.285, SSIM 0.199, SWD 93.4, perceptual 1.383, kernel distance 1516; handing the input back: 0.5717, 0.185, 103.9, 1.548, 4520.</source>
        <translation>黑色线条先被填色，再变成一张柔和的花卉照片。一个色点或一笔颜色会填满它所在的形状或背景；没有颜色的花瓣由骰子决定颜色，背景为绿色。填色是计算出来的，不是学来的；网络是在此之前、以128像素看图的那个paint-to-flower的网络，也带着它的缺点。得分比较的是它自选的颜色与照片的颜色。花卉照片：TensorFlow flowers，CC BY 2.0，作者为Flickr上的摄影者（照片编号见licenses/flower-photos.txt）。在留出的120张图片上：L1 0.285、SSIM 0.199、SWD 93.4、感知差异 1.383、核距离 1516；若直接交回输入图：0.5717、0.185、103.9、1.548、4520。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="779"/>
        <source>Flat colours become soft, lit shapes as of plastic: every colour keeps its hue, thin strokes, rings, dots and letters become tubes and beads, white paper stays white, a full canvas may be painted. The renderings it is scored by turn red to pink and gray to lilac, which it no longer does. Less good at: in full scenes only shapes that lie on others get much light, with a faint shadow along their edges. Began with the weights of the paint-to-3d before it (20,000 steps of the recipe without doodles and kept colours), then 1,500 steps and 1,400 more at a third of the rate, 36 minutes on one busy core. Learnt from Microsoft Fluent Emoji (MIT), see licenses/fluentui-emoji.txt. On 99 held-out pictures: L1 0.0565, SSIM 0.816, SWD 23.2, perceptual 0.249, kernel distance 3; handing the input back: 0.0609, 0.812, 27.3, 0.314, 907.</source>
        <translation>色块变成塑料般柔和、有光照的形体：每种颜色保持色相，细笔画、圆环、圆点和字母变成管子和珠子，白纸仍为白色，也可以画满整张画布。用来评分的三维图会把红色变成粉色、灰色变成淡紫色，而它已不再如此。不足之处：在画满的场景里，只有位于其他形状之上的形状光照充足，边缘带有淡淡的阴影。它从之前的paint-to-3d的权重开始（同一配方20,000步，没有涂鸦和保色），然后学习1,500步，再以三分之一的学习率学习1,400步，在一个繁忙的核心上用时36分钟。学自Microsoft Fluent Emoji（MIT），见licenses/fluentui-emoji.txt。在留出的99张图片上：L1 0.0565、SSIM 0.816、SWD 23.2、感知差异 0.249、核距离 3；若直接交回输入图：0.0609、0.812、27.3、0.314、907。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="780"/>
        <source>Flat colours become a photograph of flowers: petals get veins, middles get seeds, green grounds blur. Paint the ground too: around shapes on white paper it leaves marks. Less good at: pale areas get a fine pattern of squares, dark ones one of scales, and what is no flower becomes one of petals. It answers at 256 pixels. It began with the paint-to-flower before it, which had learnt at 128 pixels on one core for 97 minutes, then learnt 3,430 steps of eight in six and a half minutes on a GPU beside other trainings. Flower photos: TensorFlow flowers, CC BY 2.0, photographers on Flickr (photo ids in the list licenses/flower-photos.txt). On 120 held-out pictures: L1 0.0602, SSIM 0.535, SWD 39.3, perceptual 0.827, kernel distance 270; handing the input back: 0.045, 0.663, 22.2, 0.779, 1088.</source>
        <translation>色块变成花卉照片：花瓣长出纹路，中心长出花蕊，绿色背景变得虚化。请把背景也涂上：在白纸上的形状周围，它会留下痕迹。不足之处：浅色区域会出现细密的方格纹，深色区域会出现鳞片纹，不是花的东西也会变成花瓣组成的样子。它以256像素作答。它从之前的paint-to-flower开始（那个模型在一个核心上以128像素学习了97分钟），随后在GPU上与其他训练同时进行，用六分半钟学习了3,430步，每步八张。花卉照片：TensorFlow flowers，CC BY 2.0，作者为Flickr上的摄影者（照片编号见licenses/flower-photos.txt）。在留出的120张图片上：L1 0.0602、SSIM 0.535、SWD 39.3、感知差异 0.827、核距离 270；若直接交回输入图：0.045、0.663、22.2、0.779、1088。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="781"/>
        <source>Paints any photo or drawing with the strokes, the blue and the ochre of the style picture “Oil”, which Sinopia&apos;s own program painted. Plain paper becomes plain colour: strokes need something to follow. Flower photos: TensorFlow flowers, CC BY 2.0, photographers on Flickr (photo ids in the list licenses/flower-photos.txt). Learnt in three runs, each beginning with the one before. On 120 held-out photos: 0.152 from the style, where the photos are 4.653, and 1.121 from their content.</source>
        <translation>用风格图“油画”的笔触、蓝色和赭黄色描绘任何照片或画稿；这张风格图由Sinopia自己的程序绘制。空白的纸会变成单一颜色：笔触需要有可依循的东西。花卉照片：TensorFlow flowers，CC BY 2.0，作者为Flickr上的摄影者（照片编号见licenses/flower-photos.txt）。分三次学成，每次都从上一次的结果开始。在留出的120张照片上：与风格的距离为0.152（照片本身为4.653），与照片内容的距离为1.121。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="782"/>
        <source>Cuts any photo or drawing into the black lines of the style picture “Woodcut”, which Sinopia&apos;s own program drew. Plain paper stays nearly plain: lines need something to follow. Flower photos: TensorFlow flowers, CC BY 2.0, photographers on Flickr (photo ids in the list licenses/flower-photos.txt). Learnt in three runs, each beginning with the one before. On 120 held-out photos: 0.17 from the style, where the photos are 1.445, and 1.384 from their content.</source>
        <translation>把任何照片或画稿刻成风格图“木刻”的黑色线条；这张风格图由Sinopia自己的程序绘制。空白的纸几乎保持空白：线条需要有可依循的东西。花卉照片：TensorFlow flowers，CC BY 2.0，作者为Flickr上的摄影者（照片编号见licenses/flower-photos.txt）。分三次学成，每次都从上一次的结果开始。在留出的120张照片上：与风格的距离为0.17（照片本身为1.445），与照片内容的距离为1.384。</translation>
    </message>
</context>
<context>
    <name>presets</name>
    <message>
        <location filename="catalog.py" line="683"/>
        <source>Classic unpaired</source>
        <translation>经典非配对</translation>
    </message>
    <message>
        <location filename="catalog.py" line="684"/>
        <source>CycleGAN exactly as its authors train it: 200 epochs at 256 pixels. Wants a GPU, and a day.</source>
        <translation>与 CycleGAN 作者的训练完全一致：256像素，200轮。需要 GPU 和一天时间。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="685"/>
        <source>Classic</source>
        <translation>经典</translation>
    </message>
    <message>
        <location filename="catalog.py" line="686"/>
        <source>pix2pix exactly as its authors train it: 200 epochs at 256 pixels. Wants a GPU, or a day.</source>
        <translation>与 pix2pix 作者的训练完全一致：256像素，200轮。需要 GPU，或者一天时间。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="687"/>
        <source>An evening</source>
        <translation>一个晚上</translation>
    </message>
    <message>
        <location filename="catalog.py" line="688"/>
        <source>Larger pictures than a quick look, and a larger network, judged by one that was taught to see. Some hours on a CPU.</source>
        <translation>图片比快速预览更大，网络也更大，并由预训练视觉网络评判。在 CPU 上需数小时。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="689"/>
        <source>Fast style</source>
        <translation>快速风格</translation>
    </message>
    <message>
        <location filename="catalog.py" line="690"/>
        <source>One style picture and a folder of any photos: a model that paints in that style, as fast as the pen moves.</source>
        <translation>一张风格图片和一个任意照片的文件夹：得到以此风格作画的模型，跟得上落笔的速度。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="691"/>
        <source>Fast unpaired</source>
        <translation>快速非配对</translation>
    </message>
    <message>
        <location filename="catalog.py" line="693"/>
        <source>Best on few pictures</source>
        <translation>少量图片首选</translation>
    </message>
    <message>
        <location filename="catalog.py" line="694"/>
        <source>For dozens to hundreds of pictures: judged by a network that was taught to see, each shown in many variations.</source>
        <translation>适合几十到几百张图片：由预训练视觉网络评判，每张图片以多种变化呈现。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="695"/>
        <source>From coarse to fine</source>
        <translation>从粗到细</translation>
    </message>
    <message>
        <location filename="catalog.py" line="696"/>
        <source>512 pixels: the coarse shapes first, at half that size, then the fine ones. Wants a GPU.</source>
        <translation>512像素：先以一半尺寸学习粗略的形状，再学精细的形状。需要 GPU。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="697"/>
        <source>Gray to colour</source>
        <translation>灰度变彩色</translation>
    </message>
    <message>
        <location filename="catalog.py" line="698"/>
        <source>Learns from colour photos which colours gray ones of their kind may have, and to follow hints of colour.</source>
        <translation>用彩色照片学习同类灰度照片可能有哪些颜色，并学会遵循颜色提示。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="704"/>
        <source>Flat colours become soft, lit shapes in the same colours, as fast as the pen moves. Some hours on a CPU.</source>
        <translation>色块变成同样颜色、柔和受光的立体形状，跟得上落笔的速度。在 CPU 上需数小时。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="705"/>
        <source>Paint to photo</source>
        <translation>色块变照片</translation>
    </message>
    <message>
        <location filename="catalog.py" line="706"/>
        <source>Of photos of one kind: flat colours become such a photo, as fast as the pen moves. Some hours on a CPU.</source>
        <translation>用同一类照片训练：色块变成这样的照片，跟得上落笔的速度。在 CPU 上需数小时。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="708"/>
        <source>The same at 128 pixels, with a wider network. Wants a GPU.</source>
        <translation>同样的做法，128像素，网络更宽。需要GPU。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="699"/>
        <source>High detail</source>
        <translation>高细节</translation>
    </message>
    <message>
        <location filename="catalog.py" line="681"/>
        <source>Best</source>
        <translation>最佳</translation>
    </message>
    <message>
        <location filename="catalog.py" line="682"/>
        <source>256 pixels and the full network, judged by one that was taught to see. For hundreds of pictures and more; wants a GPU.</source>
        <translation>256像素和完整网络，由预训练视觉网络评判。适合几百张以上的图片；需要 GPU。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="692"/>
        <source>CycleGAN with smaller networks at 128 pixels, judged by a network that was taught to see.</source>
        <translation>在 128 像素下使用较小网络的 CycleGAN，由学会了看图的网络评判。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="700"/>
        <source>512 pixels, the first half of the steps at half that size, judged over larger areas. Wants a GPU.</source>
        <translation>512像素，前一半步数用一半尺寸，判别范围更大。需要 GPU。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="701"/>
        <source>Lines to 3-D</source>
        <translation>线稿转立体</translation>
    </message>
    <message>
        <location filename="catalog.py" line="702"/>
        <source>Black lines become soft, lit shapes in colours that the model chooses. An hour or two on a CPU.</source>
        <translation>黑色线条变成柔和、有光影的立体形状，颜色由模型决定。CPU 上需一两个小时。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="703"/>
        <source>Paint to 3-D</source>
        <translation>色块转立体</translation>
    </message>
    <message>
        <location filename="catalog.py" line="707"/>
        <source>Pictures from noise, large</source>
        <translation>由噪声生成图片（大图）</translation>
    </message>
    <message>
        <location filename="catalog.py" line="709"/>
        <source>Pictures from noise</source>
        <translation>由噪声生成图片</translation>
    </message>
    <message>
        <location filename="catalog.py" line="710"/>
        <source>Pictures of one kind, some hundreds or more: 64 pixels, judged by a network that was taught to see.</source>
        <translation>同一类图片，几百张或更多：64像素，由预训练视觉网络评判。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="711"/>
        <source>Quick look</source>
        <translation>快速试跑</translation>
    </message>
    <message>
        <location filename="catalog.py" line="712"/>
        <source>Ten minutes on a CPU: small pictures and a small network, judged by one that was taught to see.</source>
        <translation>CPU 上十分钟：小图片、小网络，由预训练视觉网络评判。</translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <location filename="catalog.py" line="5"/>
        <source>There is no setting “{key}” for {method}. Did you mean “{near}”?</source>
        <translation>{method} 没有“{key}”这项设置。是否想用“{near}”？</translation>
    </message>
    <message>
        <location filename="catalog.py" line="6"/>
        <source>There is no setting “{key}” for {method}.</source>
        <translation>{method} 没有“{key}”这项设置。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="7"/>
        <source>{key} cannot be {value}: it wants {wanted}.</source>
        <translation>{key} 不能是 {value}，应为：{wanted}。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="8"/>
        <source>There is no preset “{name}”. Known presets: {known}; the .json file of another will do, too.</source>
        <translation>没有名为“{name}”的预设。可用预设：{known}；也可使用其他预设的 .json 文件。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="9"/>
        <source>The preset {path} cannot be read: {reason}.</source>
        <translation>无法读取预设 {path}：{reason}。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="10"/>
        <source>The preset “{name}” is for {method}. Choose that method, or another preset.</source>
        <translation>预设“{name}”用于 {method}。请选择该方法，或换一个预设。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="11"/>
        <source>There is no method “{method}”. Known methods: {known}.</source>
        <translation>没有“{method}”这种方法。可用方法：{known}。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="12"/>
        <source>VGG-19 does not come with Sinopia: it takes the file {name}. Load it once from {source} and put it into {path}.</source>
        <translation>Sinopia 不附带 VGG-19，需要文件 {name}。请从 {source} 下载一次，并放到 {path}。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="13"/>
        <source>{path} is not the file of VGG-19: {reason}. Load it again from {source}.</source>
        <translation>{path} 不是 VGG-19 的文件：{reason}。请从 {source} 重新下载。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="14"/>
        <source>This computer offers no {device} to torch. Start Sinopia anew to compute on what there is.</source>
        <translation>torch 在这台电脑上找不到 {device}。请重新启动 Sinopia，改用现有设备计算。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="15"/>
        <source>There is a GPU, {gpu}, but this Sinopia is built for “{build}”. Where you got it, there is one for CUDA, too, which computes on such a GPU.</source>
        <translation>本机有 GPU（{gpu}），但这个 Sinopia 是为“{build}”构建的。在您获取它的地方还有 CUDA 版本，可以用这样的 GPU 计算。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="16"/>
        <source>There is an NVIDIA GPU, but its driver does not answer, so the processor computes. A newer driver, or starting the computer anew, may mend that.</source>
        <translation>本机有 NVIDIA GPU，但驱动程序没有响应，因此由处理器计算。更新驱动程序或重新启动电脑也许能解决。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="17"/>
        <source>A batch of {batch_size} cannot be shared by {count} processes. Use a batch size that is a multiple of {count}.</source>
        <translation>批大小{batch_size}无法平分给{count}个进程。请使用{count}的倍数。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="18"/>
        <source>The {device} ran out of memory. Use a smaller size, width or batch size, or compute on the CPU.</source>
        <translation>{device} 内存不足。请减小尺寸、宽度或批大小，或改用 CPU 计算。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="19"/>
        <source>This computer ran out of memory. Use a smaller size, width or batch size.</source>
        <translation>电脑内存不足。请减小尺寸、宽度或批大小。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="20"/>
        <source>{path} does not exist.</source>
        <translation>{path} 不存在。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="21"/>
        <source>{path} cannot be read: {reason}.</source>
        <translation>无法读取 {path}：{reason}。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="22"/>
        <source>{path} is a folder, and here one picture is wanted. Choose one that lies in it.</source>
        <translation>{path} 是文件夹，而这里需要一张图片。请选择其中的一张。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="23"/>
        <source>{path} is not a picture of a kind that can be read here. Save it as JPEG or PNG.</source>
        <translation>{path} 不是此处能读取的图片类型。请另存为 JPEG 或 PNG。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="24"/>
        <source>{path} is a HEIC picture, which needs a package that is not installed. Install Sinopia with its extra “heic”, or save the picture as JPEG.</source>
        <translation>{path} 是 HEIC 图片，读取它所需的软件包尚未安装。请安装 Sinopia 的可选组件“heic”，或将图片另存为 JPEG。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="25"/>
        <source>{path} has {count} values for each pixel, and pictures have 1, 3 or 4. Save the three that are to be seen as a picture of their own.</source>
        <translation>{path} 每个像素有{count}个数值，而图片只能有1、3或4个。请将要显示的三个另存为一张图片。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="26"/>
        <source>{path} is damaged or cut short: {reason}. Copy it again from where it came.</source>
        <translation>{path} 已损坏或不完整：{reason}。请从来源处重新复制。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="27"/>
        <source>{path} has {megapixels:.0f} megapixels; the limit is {limit:.0f}. Make it smaller first.</source>
        <translation>{path} 有{megapixels:.0f}百万像素，上限为{limit:.0f}百万像素。请先缩小。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="28"/>
        <source>A picture of {width} x {height} pixels needs about {needed:.1f} GB of memory with this model; {free:.1f} GB are free. Make it smaller first.</source>
        <translation>用此模型处理{width}×{height}像素的图片约需 {needed:.1f} GB 内存，现有空闲 {free:.1f} GB。请先缩小图片。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="29"/>
        <source>{path} has a name that is not valid text on this system. Rename the file.</source>
        <translation>{path} 的文件名在本系统上不是有效文本。请重命名文件。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="30"/>
        <source>The drawing {path} cannot be opened: {reason}. Save it again as OpenRaster (.ora) where it was made.</source>
        <translation>无法打开画稿 {path}：{reason}。请在原来的程序中重新存为 OpenRaster (.ora)。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="31"/>
        <source>Nothing was drawn yet that a time lapse could show. Draw first, then save it.</source>
        <translation>还没有画过可用延时动画展示的内容。请先画一些，再保存。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="32"/>
        <source>This drawing is open in another window of Sinopia, since {since} (process {process} on {host}). Here you draw on a copy; the other one stays as it is.</source>
        <translation>这幅画稿已在另一个 Sinopia 窗口中打开，自 {since} 起（{host} 上的进程 {process}）。你在这里画的是副本；原来的画稿保持不变。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="33"/>
        <source>This drawing is open in another window of Sinopia. Here you draw on a copy; the other one stays as it is.</source>
        <translation>这幅画稿已在另一个 Sinopia 窗口中打开。你在这里画的是副本；原来的画稿保持不变。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="34"/>
        <source>{path} is {width} x {height} pixels, not two pictures side by side as the rest of its folder is.</source>
        <translation>{path} 是{width}×{height}像素，不像文件夹中其他图片那样由左右两张拼成。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="35"/>
        <source>{path} has {width} x {height} pixels, too few to show how it is painted. Choose a picture whose shorter side has at least {least}.</source>
        <translation>{path} 只有{width}×{height}像素，不足以看出画法。请选择短边至少为{least}像素的图片。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="36"/>
        <source>{path} holds the label {label}, and the labels are set to go from 0 to {last}. Set a higher label count, or give these pixels another label.</source>
        <translation>{path} 含有标签{label}，而标签设定为从0到{last}。请加大标签数量，或给这些像素换一个标签。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="37"/>
        <source>{path} holds the colour {colour}, which stands for no label. Give these pixels the colour of a label, or learn from the pictures as they are.</source>
        <translation>{path} 含有颜色 {colour}，它不代表任何标签。请给这些像素换上某个标签的颜色，或按普通图片学习。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="38"/>
        <source>{path} is {width} x {height} pixels, its map of labels {other_width} x {other_height}. Save both at the same size; the pair is left out.</source>
        <translation>{path} 为 {width} x {height} 像素，而它的标签图为 {other_width} x {other_height} 像素。请把两者存成同样大小；这一对不会使用。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="39"/>
        <source>The folder {path} does not exist.</source>
        <translation>文件夹 {path} 不存在。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="40"/>
        <source>The folder {path} cannot be read: {reason}.</source>
        <translation>无法读取文件夹 {path}：{reason}。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="41"/>
        <source>The folder {path} is empty. Put pictures into it, or choose another folder.</source>
        <translation>文件夹 {path} 是空的。请放入图片，或选择其他文件夹。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="42"/>
        <source>The folder {path} holds no picture, only {count} other files ({kinds}). Pictures are PNG, JPEG, WebP, BMP, TIFF, GIF or AVIF.</source>
        <translation>文件夹 {path} 中没有图片，只有{count}个其他文件（{kinds}）。图片应为 PNG、JPEG、WebP、BMP、TIFF、GIF 或 AVIF。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="43"/>
        <source>The pictures in {path} are single ones ({width} x {height}), but there must be two sides to learn from. Have one made from each photo, or use pairs side by side, folders A and B (pairs of equal names), or trainA and trainB (no pairs needed).</source>
        <translation>{path} 中的图片都是单张（{width}×{height}），而学习需要两边。请由每张照片生成另一边，或使用左右拼接的成对图片、A 和 B 文件夹（同名成对），或 trainA 和 trainB（无需成对）。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="44"/>
        <source>{method} learns from pairs, but {path} holds two unpaired sets: a task for {others}.</source>
        <translation>{method} 用成对图片学习，而 {path} 中是两组不成对的图片：适合用 {others}。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="45"/>
        <source>{method} learns from pairs, but {path} holds two unpaired sets.</source>
        <translation>{method} 用成对图片学习，而 {path} 中是两组不成对的图片。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="46"/>
        <source>The folder {path} holds two sets, {first} and {second}. Choose one of these two folders.</source>
        <translation>文件夹 {path} 中有两组图片：{first} 和 {second}。请选择其中一个文件夹。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="47"/>
        <source>The pictures in {path} are wide, as {width} x {height}: each is squeezed into a square. If they are pairs, choose a method that learns from pairs.</source>
        <translation>{path} 中的图片很宽（如{width}×{height}）：每张都会被压成正方形。如果它们是成对图片，请选择用成对图片学习的方法。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="48"/>
        <source>The folder {path} has pictures on one side only: {missing} is missing or empty.</source>
        <translation>文件夹 {path} 只有一边有图片：{missing} 缺失或为空。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="49"/>
        <source>Nothing is left to learn from in {path}: every picture of a side is left out.</source>
        <translation>{path} 中没有可供学习的图片了：有一边的图片已全部排除。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="50"/>
        <source>None of the {count} pictures in {path} can be used. The first: {reason}.</source>
        <translation>{path} 中的{count}张图片都无法使用。第一张：{reason}。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="51"/>
        <source>{path} has the same name as {other}; it is left out.</source>
        <translation>{path} 与 {other} 同名，已排除。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="52"/>
        <source>{path} has no picture of the same name on the other side; it is left out.</source>
        <translation>{path} 在另一边没有同名图片，已排除。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="53"/>
        <source>{path} holds no pairs of input and result to compare with.</source>
        <translation>{path} 中没有可供比较的输入与结果图片对。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="54"/>
        <source>There is no model “{name}”, neither a file nor a name in the library. Did you mean “{near}”?</source>
        <translation>没有模型“{name}”，既不是文件，也不在模型库中。是否想用“{near}”？</translation>
    </message>
    <message>
        <location filename="catalog.py" line="55"/>
        <source>There is no model “{name}”, neither a file nor a name in the library.</source>
        <translation>没有模型“{name}”，既不是文件，也不在模型库中。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="56"/>
        <source>{path} is not a Sinopia model: {reason}. A model is a .safetensors file made by Sinopia.</source>
        <translation>{path} 不是 Sinopia 模型：{reason}。模型应为 Sinopia 生成的 .safetensors 文件。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="57"/>
        <source>The model {path} is damaged: {reason}. Use another copy of it.</source>
        <translation>模型 {path} 已损坏：{reason}。请换用另一份副本。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="58"/>
        <source>The model {path} was made by a newer version of Sinopia (format {version}). Update Sinopia.</source>
        <translation>模型 {path} 由更新版本的 Sinopia 生成（格式{version}）。请更新 Sinopia。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="59"/>
        <source>This model makes pictures from noise: it takes none. Choose another model.</source>
        <translation>此模型由噪声生成图片，不接受输入图片。请选择其他模型。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="60"/>
        <source>This model makes pictures from noise: there is no target for any of them. Compare sets of pictures instead.</source>
        <translation>此模型由噪声生成图片，没有对应的目标图。请改为比较两组图片。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="61"/>
        <source>A distance between sets needs two pictures of each: {made} were made, and {path} holds {there}.</source>
        <translation>计算两组图片的距离，每组至少要有两张：已生成{made}张，{path} 中有{there}张。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="62"/>
        <source>This model makes pictures from pictures, not from noise. Choose another model.</source>
        <translation>此模型由图片生成图片，而不是由噪声生成。请选择其他模型。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="63"/>
        <source>“{name}” did not answer, and is left alone. Choose another model.</source>
        <translation>“{name}”没有响应，已停用。请选择其他模型。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="64"/>
        <source>Sinopia ended while “{name}” was at work, so it is not loaded by itself. Choose another model, or load it all the same.</source>
        <translation>上次使用“{name}”时 Sinopia 意外退出，因此不会自动加载它。请选择其他模型，或仍要加载。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="65"/>
        <source>This model makes one picture of each, whatever the seed. Leave the seed out, or choose a model that learnt variations.</source>
        <translation>无论种子是多少，此模型对每张图片都只生成一种结果。请不要指定种子，或选择学过变体的模型。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="66"/>
        <source>With this model the areas of no colour have a look of their own. Choose one that learnt variations from flat colours.</source>
        <translation>此模型不能让某种颜色的区域单独使用样式。请选择从色块学过变体的模型。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="67"/>
        <source>This model knows no areas of the colour {colour}. It knows {known}.</source>
        <translation>此模型不认识颜色为 {colour} 的区域。它认识的颜色有：{known}。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="68"/>
        <source>“{name}” is built in and cannot be changed or removed.</source>
        <translation>“{name}”是内置模型，不能修改或移除。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="69"/>
        <source>“{name}” still learns, and every save writes its card anew. Edit it when the training is done.</source>
        <translation>“{name}”仍在训练，每次保存都会重写模型卡片。请在训练完成后编辑。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="70"/>
        <source>The range of values can be changed only of an ONNX model that takes numbers with a fraction.</source>
        <translation>只有输入为小数的 ONNX 模型才能修改取值范围。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="71"/>
        <source>There is already a model named “{name}”. Choose another name.</source>
        <translation>已有名为“{name}”的模型。请换一个名称。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="72"/>
        <source>“{name}” cannot be a name: {reason}.</source>
        <translation>“{name}”不能用作名称：{reason}。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="73"/>
        <source>{path} is not a model that can be opened here: {reason}. These can: .safetensors, generators that torch saved (.pth, .pt, .ckpt), .pict and .onnx.</source>
        <translation>{path} 不是此处能打开的模型：{reason}。可打开：.safetensors、由 torch 保存的生成器（.pth、.pt、.ckpt）、.pict 和 .onnx。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="74"/>
        <source>{path} is {what}. Choose a generator that makes pictures of pictures, such as latest_net_G.pth.</source>
        <translation>{path} 是{what}。请选择由图片生成图片的生成器，例如 latest_net_G.pth。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="75"/>
        <source>{path} cannot be opened: {reason}.</source>
        <translation>无法打开 {path}：{reason}。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="76"/>
        <source>{path} is damaged: {reason}. Use another copy of it.</source>
        <translation>{path} 已损坏：{reason}。请换用另一份副本。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="77"/>
        <source>{path} was not opened: besides weights it asks for “{name}”, which could run anything here. Only plain state dicts are opened; whoever made the file can save one.</source>
        <translation>未打开 {path}：除权重外它还要求“{name}”，而这可能会执行任意代码。只能打开纯 state dict；可请文件作者另存一份。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="78"/>
        <source>This model cannot be written as {format}: {reason}.</source>
        <translation>此模型无法保存为 {format}：{reason}。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="79"/>
        <source>{path} was not written: ONNX Runtime gave pictures that differ by {difference:.2g} from ours.</source>
        <translation>未写入 {path}：ONNX Runtime 生成的图片与我们的相差{difference:.2g}。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="80"/>
        <source>ONNX Runtime cannot compute this model: {reason}.</source>
        <translation>ONNX Runtime 无法运行此模型：{reason}。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="81"/>
        <source>ONNX files need packages that are not installed ({missing}). Install Sinopia with its extra “onnx”.</source>
        <translation>ONNX 文件所需的软件包尚未安装（{missing}）。请安装 Sinopia 的可选组件“onnx”。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="82"/>
        <source>The checkpoint {path} was written by a newer version of Sinopia (format {version}). Update Sinopia.</source>
        <translation>检查点 {path} 由更新版本的 Sinopia 写入（格式{version}）。请更新 Sinopia。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="83"/>
        <source>The checkpoint {path} cannot be read: {reason}. The model beside it is unharmed; to train on, start a new run.</source>
        <translation>无法读取检查点 {path}：{reason}。旁边的模型完好无损；要继续训练，请开始新的训练。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="84"/>
        <source>{path} already holds a run. Resume it, or choose another name.</source>
        <translation>{path} 中已有训练。请恢复它，或换一个名称。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="85"/>
        <source>{path} holds no run to go on with. Choose another folder, or start a new run.</source>
        <translation>{path} 中没有可继续的训练。请选择其他文件夹，或开始新的训练。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="86"/>
        <source>The run in {path} was started with other settings: {differences:;}. Leave them out to resume it, or start a new run.</source>
        <translation>{path} 中的训练开始时用的是其他设置：{differences:;}。请去掉这些设置再恢复，或开始新的训练。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="87"/>
        <source>The run in {path} is not at its end yet: resume it first, and let it go on for more steps then.</source>
        <translation>{path} 中的训练尚未完成：请先恢复并完成它，再追加步数。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="88"/>
        <source>A branch of {path} keeps the networks of that run: {settings} cannot be others.</source>
        <translation>{path} 的分支沿用该训练的网络：{settings} 不能更改。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="89"/>
        <source>A training cannot begin with {path}: {reason}.</source>
        <translation>无法以 {path} 为起点训练：{reason}。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="90"/>
        <source>To begin with {path}, leave these as they are there: {differences}.</source>
        <translation>要以 {path} 为起点，请保持以下设置与它一致：{differences}。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="91"/>
        <source>{path} cannot be read as a run: {reason}. Start a new run in another folder.</source>
        <translation>无法将 {path} 作为训练读取：{reason}。请在其他文件夹中开始新的训练。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="92"/>
        <source>{path} was written by a newer version of Sinopia (format {version}). Update Sinopia.</source>
        <translation>{path} 由更新版本的 Sinopia 写入（格式{version}）。请更新 Sinopia。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="93"/>
        <source>The run in {path} is being trained at this moment, since {since} by process {process} on {host}. Stop it first.</source>
        <translation>{path} 正在训练中，自 {since} 起由 {host} 上的进程 {process} 运行。请先停止它。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="94"/>
        <source>The run in {path} is being trained at this moment. Stop it first.</source>
        <translation>{path} 正在训练中。请先停止它。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="95"/>
        <source>The run&apos;s folder {path} was moved or removed while it trained. It is kept as it was at step {step:,}: resume it where it is now, or put it back first.</source>
        <translation>训练文件夹 {path} 在训练期间被移动或移除。第{step:,}步的状态已保留：请在它现在的位置恢复训练，或先把它放回原处。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="96"/>
        <source>{path} holds files that are not of a run. Choose an empty folder, or a new one, for the run.</source>
        <translation>{path} 中有不属于训练的文件。请为训练选择一个空文件夹或新文件夹。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="97"/>
        <source>An animation needs samples of two steps at least, and the run in {path} has {count}. Let it train a little longer.</source>
        <translation>制作动画至少需要两步的样图，而 {path} 中的训练只有{count}步。请再训练一会儿。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="98"/>
        <source>The losses are no longer numbers (step {step:,}). The last good checkpoint is kept; use a smaller learning rate.</source>
        <translation>损失不再是有效数值（第{step:,}步）。最后一个正常的检查点已保留；请减小学习率。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="99"/>
        <source>{path} cannot be written: {reason}. Choose another place.</source>
        <translation>无法写入 {path}：{reason}。请选择其他位置。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="100"/>
        <source>There is no room left to write {path}: it takes {needed:,.0f} MB, and {free:,.0f} MB are free. Free some space; what was there before is unharmed.</source>
        <translation>空间不足，无法写入 {path}：需要 {needed:,.0f} MB，空闲 {free:,.0f} MB。请腾出空间；原有内容完好无损。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="101"/>
        <source>There is no room left to write {path}. Free some space; what was there before is unharmed.</source>
        <translation>空间不足，无法写入 {path}。请腾出空间；原有内容完好无损。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="102"/>
        <source>{path} is being changed at this moment, since {since} by process {process} on {host}. Try again when that is done.</source>
        <translation>{path} 正在被修改，自 {since} 起由 {host} 上的进程 {process} 占用。请稍后重试。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="103"/>
        <source>{path} is being changed by another program at this moment. Try again when that is done.</source>
        <translation>{path} 正被另一个程序修改。请稍后重试。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="104"/>
        <source>The results would replace the pictures in {path}. Choose another output folder.</source>
        <translation>结果会覆盖 {path} 中的图片。请选择其他输出文件夹。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="105"/>
        <source>{path} is a file, but several pictures need a folder to go into.</source>
        <translation>{path} 是文件，而多张图片需要保存到文件夹中。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="106"/>
        <source>Results cannot be named “{pattern}”: {reason}.</source>
        <translation>结果不能命名为“{pattern}”：{reason}。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="107"/>
        <source>There is no picture to convert in {path}.</source>
        <translation>{path} 中没有可转换的图片。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="108"/>
        <source>{path} could not be moved to the trash: {reason}.</source>
        <translation>无法将 {path} 移到回收站：{reason}。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="109"/>
        <source>The run has no checkpoint yet: it starts at step 0.</source>
        <translation>此训练还没有检查点：从第0步开始。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="110"/>
        <source>The pictures in {path} are not the ones this run began with ({before} then, {now} now).</source>
        <translation>{path} 中的图片与训练开始时不同（当时{before}张，现在{now}张）。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="111"/>
        <source>{reason}. The training goes on and tries again; what is kept so far is its state at step {step:,}.</source>
        <translation>{reason}。训练会继续并重试；目前保留的是第{step:,}步的状态。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="112"/>
        <source>{path} held {count} lines that are no rows of a history. They were left out.</source>
        <translation>{path} 中有{count}行不是训练记录，已忽略。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="113"/>
        <source>The memory was not enough, so it goes on with {settings}.</source>
        <translation>内存不足，改用 {settings} 继续。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="114"/>
        <source>There are too few pictures to keep some aside: the samples show pictures it trains on.</source>
        <translation>图片太少，无法留出：样图显示的是参与训练的图片。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="115"/>
        <source>The discriminator has won.</source>
        <translation>判别器已压倒生成器。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="116"/>
        <source>For {steps} steps its loss was next to nothing, now {loss:.4f} (guessing costs {chance:.2f}): the generator learns little from it.</source>
        <translation>近{steps}步它的损失几乎为零，现为{loss:.4f}（随机猜测为{chance:.2f}）：生成器几乎学不到东西。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="117"/>
        <source>Halve the discriminator&apos;s learning rate.</source>
        <translation>将判别器的学习率减半。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="118"/>
        <source>The discriminator tells nothing apart.</source>
        <translation>判别器什么也分辨不出。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="119"/>
        <source>For {steps} steps it did no better than guessing: its loss is {loss:.3f}, guessing costs {chance:.2f}.</source>
        <translation>近{steps}步它的判断不比随机猜测好：损失为{loss:.3f}，随机猜测为{chance:.2f}。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="120"/>
        <source>Double the discriminator&apos;s learning rate.</source>
        <translation>将判别器的学习率加倍。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="121"/>
        <source>Different inputs give the same picture.</source>
        <translation>不同的输入得到相同的图片。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="122"/>
        <source>At step {step:,} the samples differ by {made:.3f}, where {usual:.3f} is usual.</source>
        <translation>第{step:,}步各样图之间的差异为{made:.3f}，通常为{usual:.3f}。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="123"/>
        <source>Lower the adversarial weight, or begin with another seed.</source>
        <translation>降低对抗权重，或换一个随机种子重新开始。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="124"/>
        <source>All pictures come out alike.</source>
        <translation>生成的图片都一个样。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="125"/>
        <source>At step {step:,} pictures from other noise differ by {made:.3f}, where {usual:.3f} is usual.</source>
        <translation>第{step:,}步由不同噪声生成的图片差异为{made:.3f}，通常为{usual:.3f}。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="126"/>
        <source>Halve the discriminator&apos;s learning rate, or begin with another seed.</source>
        <translation>将判别器的学习率减半，或换一个随机种子重新开始。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="127"/>
        <source>Light and dark are swapped.</source>
        <translation>明暗颠倒了。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="128"/>
        <source>At step {step:,} the brightness of the samples runs against what it should be (its correlation is {correlation:.2f}).</source>
        <translation>第{step:,}步样图的亮度与应有亮度相反（相关系数为{correlation:.2f}）。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="129"/>
        <source>Begin again with another seed.</source>
        <translation>换一个随机种子重新开始。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="130"/>
        <source>The samples show a grid of {pixels} pixels.</source>
        <translation>样图上出现间隔{pixels}像素的网格。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="131"/>
        <source>At step {step:,} it is {peak:.0f} times as strong as what is around it (usual: {normal:.0f}).</source>
        <translation>第{step:,}步网格强度是周围的{peak:.0f}倍（通常为{normal:.0f}倍）。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="132"/>
        <source>If it does not fade, choose another generator.</source>
        <translation>如果网格不消退，请换一种生成器。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="133"/>
        <source>It learns its pictures by heart.</source>
        <translation>模型在死记训练图片。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="134"/>
        <source>Their error is {known:.3f}, that of the pictures kept aside {aside:.3f} and rising (best: {best:.3f} at step {step:,}).</source>
        <translation>训练图片的误差为{known:.3f}，留出图片的误差为{aside:.3f}且在上升（最低：第{step:,}步的{best:.3f}）。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="135"/>
        <source>Use more pictures, or DiffAugment.</source>
        <translation>使用更多图片，或开启 DiffAugment。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="136"/>
        <source>It gets no better.</source>
        <translation>不再有进步。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="137"/>
        <source>The pictures kept aside have come out no better for {epochs:.0f} epochs (best: an error of {best:.4f} at step {step:,}).</source>
        <translation>留出图片的结果已有{epochs:.0f}轮没有变好（最佳：第{step:,}步，误差{best:.4f}）。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="138"/>
        <source>Stop here: the best model is kept beside the last.</source>
        <translation>可以在此停止：最佳模型已与最新模型一并保留。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="139"/>
        <source>The losses were no longer numbers at step {step:,}.</source>
        <translation>第{step:,}步的损失不再是有效数值。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="140"/>
        <source>It goes on from step {to:,} with half the learning rates.</source>
        <translation>从第{to:,}步以减半的学习率继续。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="141"/>
        <source>If that happens again it stops: begin again with a smaller learning rate then.</source>
        <translation>如果再次发生，训练将停止：届时请用更小的学习率重新开始。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="142"/>
        <source>Too few pictures</source>
        <translation>图片太少</translation>
    </message>
    <message>
        <location filename="catalog.py" line="143"/>
        <source>There are only {count} pictures to learn from.</source>
        <translation>只有{count}张图片可供学习。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="144"/>
        <source>Expect it to learn them by heart.</source>
        <translation>模型很可能会死记这些图片。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="145"/>
        <source>Kinds that cannot be read</source>
        <translation>无法读取的图片类型</translation>
    </message>
    <message>
        <location filename="catalog.py" line="146"/>
        <source>{folder} also holds {count} pictures of kinds that cannot be read here ({kinds}).</source>
        <translation>{folder} 中还有{count}张此处无法读取的图片（{kinds}）。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="147"/>
        <source>They are left out: save them as JPEG or PNG to use them.</source>
        <translation>已排除：要使用它们，请另存为 JPEG 或 PNG。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="148"/>
        <source>Folders that cannot be read</source>
        <translation>无法读取的文件夹</translation>
    </message>
    <message>
        <location filename="catalog.py" line="149"/>
        <source>{folder} cannot be read: {reason}.</source>
        <translation>无法读取 {folder}：{reason}。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="150"/>
        <source>What is in it is left out.</source>
        <translation>其中的内容已排除。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="151"/>
        <source>Pictures beside those that are used</source>
        <translation>未使用的其他图片</translation>
    </message>
    <message>
        <location filename="catalog.py" line="152"/>
        <source>{folder} holds {count} pictures besides.</source>
        <translation>{folder} 中还有{count}张其他图片。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="153"/>
        <source>They are left out: those in {used} are used.</source>
        <translation>已排除：使用的是 {used} 中的图片。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="154"/>
        <source>Maps of labels</source>
        <translation>标签图</translation>
    </message>
    <message>
        <location filename="catalog.py" line="155"/>
        <source>The pictures in {folder} hold labels, as small numbers.</source>
        <translation>{folder} 中的图片以小数字表示标签。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="156"/>
        <source>Each label is shown in a colour of its own.</source>
        <translation>每种标签以各自的颜色显示。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="157"/>
        <source>More than 256 levels</source>
        <translation>超过256级</translation>
    </message>
    <message>
        <location filename="catalog.py" line="158"/>
        <source>The pictures in {folder} hold other numbers than 0 to 255.</source>
        <translation>{folder} 中的图片含有0到255以外的数值。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="159"/>
        <source>{low:.6g} becomes black and {high:.6g} white; what lies outside is cut off.</source>
        <translation>{low:.6g}对应黑色，{high:.6g}对应白色；超出部分会被截断。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="160"/>
        <source>Without a map of instances</source>
        <translation>没有实例图</translation>
    </message>
    <message>
        <location filename="catalog.py" line="161"/>
        <source>{path} has no map of instances of its name, as others have.</source>
        <translation>{path} 没有同名的实例图，而其他图片有。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="162"/>
        <source>Its edges are those of its labels.</source>
        <translation>它的边界取自标签的边界。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="163"/>
        <source>Values cut off</source>
        <translation>数值被截断</translation>
    </message>
    <message>
        <location filename="catalog.py" line="164"/>
        <source>{percent}% of {path} lies outside {low:.6g} to {high:.6g}.</source>
        <translation>{path} 有{percent}%超出{low:.6g}到{high:.6g}的范围。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="165"/>
        <source>It is cut off: these are the limits for all pictures of its folder.</source>
        <translation>超出部分会被截断：同一文件夹的所有图片共用此范围。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="166"/>
        <source>Kept aside, but also trained on</source>
        <translation>留出图片也参与了训练</translation>
    </message>
    <message>
        <location filename="catalog.py" line="167"/>
        <source>{path} is kept aside, but {other}, which is learnt from, is the same picture.</source>
        <translation>{path} 是留出图片，但参与训练的 {other} 与它是同一张图。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="168"/>
        <source>Both are used, and the figures will flatter: leave one of them out.</source>
        <translation>两者都会使用，评估结果会偏高：请排除其中一张。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="169"/>
        <source>The same file twice</source>
        <translation>文件重复</translation>
    </message>
    <message>
        <location filename="catalog.py" line="170"/>
        <source>{path} is a copy of {other}.</source>
        <translation>{path} 是 {other} 的副本。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="171"/>
        <source>Both are used, so it counts twice.</source>
        <translation>两者都会使用，相当于计算两次。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="172"/>
        <source>The same picture twice</source>
        <translation>图片重复</translation>
    </message>
    <message>
        <location filename="catalog.py" line="173"/>
        <source>{path} looks the same as {other}.</source>
        <translation>{path} 看起来与 {other} 相同。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="174"/>
        <source>All of one colour</source>
        <translation>单一颜色</translation>
    </message>
    <message>
        <location filename="catalog.py" line="175"/>
        <source>{path} is all {colour} in {half}.</source>
        <translation>{path} 的{half}全为{colour}。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="176"/>
        <source>{path} is all {colour}.</source>
        <translation>{path} 全为{colour}。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="177"/>
        <source>It is used as it is.</source>
        <translation>将照原样使用。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="178"/>
        <source>All but black</source>
        <translation>几乎全黑</translation>
    </message>
    <message>
        <location filename="catalog.py" line="179"/>
        <source>{path} reaches only {peak}, where {high:.6g} is white in its folder.</source>
        <translation>{path} 最高只到{peak}，而该文件夹中{high:.6g}才是白色。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="180"/>
        <source>As it is, it is all but black.</source>
        <translation>照此使用，它几乎是全黑的。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="181"/>
        <source>Both sides the same</source>
        <translation>两侧相同</translation>
    </message>
    <message>
        <location filename="catalog.py" line="182"/>
        <source>What is given and what is wanted are the same picture: {path}.</source>
        <translation>给出的与想要的是同一张图片：{path}。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="183"/>
        <source>It is used, and teaches only to leave pictures as they are.</source>
        <translation>它会被使用，但只会教模型原样保留图片。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="184"/>
        <source>Pairs of two shapes</source>
        <translation>成对图片形状不同</translation>
    </message>
    <message>
        <location filename="catalog.py" line="185"/>
        <source>{path} is {width} x {height} pixels, its partner {other_width} x {other_height}.</source>
        <translation>{path} 是{width}×{height}像素，与它成对的图片是{other_width}×{other_height}像素。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="186"/>
        <source>Each is squeezed into a square: they will not match.</source>
        <translation>两张都会被压成正方形，因此无法对齐。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="187"/>
        <source>Pairs of two sizes</source>
        <translation>成对图片尺寸不同</translation>
    </message>
    <message>
        <location filename="catalog.py" line="188"/>
        <source>Both are resized to the same.</source>
        <translation>两张会缩放到相同尺寸。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="189"/>
        <source>Pairs of an odd width</source>
        <translation>成对图片宽度为奇数</translation>
    </message>
    <message>
        <location filename="catalog.py" line="190"/>
        <source>{path} is {width} pixels wide.</source>
        <translation>{path} 宽{width}像素。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="191"/>
        <source>Its halves, {left} and {right} pixels wide, are resized to the same.</source>
        <translation>左右两半分别宽{left}和{right}像素，会缩放到相同尺寸。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="192"/>
        <source>Very small</source>
        <translation>尺寸过小</translation>
    </message>
    <message>
        <location filename="catalog.py" line="193"/>
        <source>{path} has only {width} x {height} pixels to learn from.</source>
        <translation>{path} 只有{width}×{height}像素可供学习。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="194"/>
        <source>They are enlarged, which looks blurred.</source>
        <translation>图片会被放大，看起来会模糊。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="195"/>
        <source>Very long or high</source>
        <translation>过长或过高</translation>
    </message>
    <message>
        <location filename="catalog.py" line="196"/>
        <source>{path} has {width} x {height} pixels to learn from.</source>
        <translation>{path} 有{width}×{height}像素可供学习。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="197"/>
        <source>They are squeezed into a square.</source>
        <translation>图片会被压成正方形。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="198"/>
        <source>Colours for print</source>
        <translation>印刷色彩</translation>
    </message>
    <message>
        <location filename="catalog.py" line="199"/>
        <source>{path} holds {mode} colours.</source>
        <translation>{path} 使用 {mode} 色彩。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="200"/>
        <source>They are converted to RGB.</source>
        <translation>会转换为 RGB。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="201"/>
        <source>Transparent</source>
        <translation>含透明</translation>
    </message>
    <message>
        <location filename="catalog.py" line="202"/>
        <source>{percent}% of {path} is transparent.</source>
        <translation>{path} 有{percent}%是透明的。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="203"/>
        <source>It is put on white.</source>
        <translation>会衬上白底。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="204"/>
        <source>A palette of colours</source>
        <translation>索引颜色</translation>
    </message>
    <message>
        <location filename="catalog.py" line="205"/>
        <source>{path} holds at most 256 colours.</source>
        <translation>{path} 最多只有256种颜色。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="206"/>
        <source>More than 8 bits</source>
        <translation>超过8位</translation>
    </message>
    <message>
        <location filename="catalog.py" line="207"/>
        <source>{path} has more than 8 bits for each gray.</source>
        <translation>{path} 的灰度超过8位。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="208"/>
        <source>It is scaled to 8 bits.</source>
        <translation>会转换为8位。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="209"/>
        <source>More than one picture</source>
        <translation>含多张图片</translation>
    </message>
    <message>
        <location filename="catalog.py" line="210"/>
        <source>{path} holds several pictures.</source>
        <translation>{path} 含有多张图片。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="211"/>
        <source>The first is used.</source>
        <translation>只使用第一张。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="212"/>
        <source>Not there to be left out</source>
        <translation>要排除的图片不存在</translation>
    </message>
    <message>
        <location filename="catalog.py" line="213"/>
        <source>{name} was to be left out, but no picture that could be used here has that name.</source>
        <translation>要排除 {name}，但可用的图片中没有这个名称。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="214"/>
        <source>Names are written as the check of the folder does.</source>
        <translation>名称请按检查文件夹时列出的写法填写。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="215"/>
        <source>Not a pair</source>
        <translation>不是成对图片</translation>
    </message>
    <message>
        <location filename="catalog.py" line="216"/>
        <source>Without a partner</source>
        <translation>没有配对</translation>
    </message>
    <message>
        <location filename="catalog.py" line="217"/>
        <source>A name twice</source>
        <translation>名称重复</translation>
    </message>
    <message>
        <location filename="catalog.py" line="218"/>
        <source>Too large</source>
        <translation>过大</translation>
    </message>
    <message>
        <location filename="catalog.py" line="219"/>
        <source>Instances of another size</source>
        <translation>实例图大小不同</translation>
    </message>
    <message>
        <location filename="catalog.py" line="220"/>
        <source>A label beyond the last</source>
        <translation>超出范围的标签</translation>
    </message>
    <message>
        <location filename="catalog.py" line="221"/>
        <source>A colour that is no label</source>
        <translation>不是标签的颜色</translation>
    </message>
    <message>
        <location filename="catalog.py" line="222"/>
        <source>Cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <location filename="catalog.py" line="223"/>
        <source>{text}</source>
        <translation>{text}</translation>
    </message>
    <message>
        <location filename="catalog.py" line="224"/>
        <source>permission is denied</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <location filename="catalog.py" line="225"/>
        <source>there is no such file or folder</source>
        <translation>没有这个文件或文件夹</translation>
    </message>
    <message>
        <location filename="catalog.py" line="226"/>
        <source>it is a folder</source>
        <translation>这是文件夹</translation>
    </message>
    <message>
        <location filename="catalog.py" line="227"/>
        <source>a part of its path is a file, not a folder</source>
        <translation>路径中有一段是文件，不是文件夹</translation>
    </message>
    <message>
        <location filename="catalog.py" line="228"/>
        <source>it exists already</source>
        <translation>已经存在</translation>
    </message>
    <message>
        <location filename="catalog.py" line="229"/>
        <source>the folder is not empty</source>
        <translation>文件夹不是空的</translation>
    </message>
    <message>
        <location filename="catalog.py" line="230"/>
        <source>there is no space left</source>
        <translation>磁盘空间不足</translation>
    </message>
    <message>
        <location filename="catalog.py" line="231"/>
        <source>the file is too large for this disk</source>
        <translation>文件超出此磁盘允许的大小</translation>
    </message>
    <message>
        <location filename="catalog.py" line="232"/>
        <source>the disk is read-only</source>
        <translation>磁盘是只读的</translation>
    </message>
    <message>
        <location filename="catalog.py" line="233"/>
        <source>its name is too long</source>
        <translation>名称太长</translation>
    </message>
    <message>
        <location filename="catalog.py" line="234"/>
        <source>its links lead in a circle</source>
        <translation>链接循环引用</translation>
    </message>
    <message>
        <location filename="catalog.py" line="235"/>
        <source>too many files are open</source>
        <translation>打开的文件过多</translation>
    </message>
    <message>
        <location filename="catalog.py" line="236"/>
        <source>another program uses it</source>
        <translation>另一个程序正在使用</translation>
    </message>
    <message>
        <location filename="catalog.py" line="237"/>
        <source>it is on another disk</source>
        <translation>位于另一个磁盘</translation>
    </message>
    <message>
        <location filename="catalog.py" line="238"/>
        <source>the disk does not answer as it should</source>
        <translation>磁盘响应异常</translation>
    </message>
    <message>
        <location filename="catalog.py" line="239"/>
        <source>one of {choices}</source>
        <translation>{choices} 之一</translation>
    </message>
    <message>
        <location filename="catalog.py" line="240"/>
        <source>one of {choices} or nothing</source>
        <translation>{choices} 之一，或留空</translation>
    </message>
    <message>
        <location filename="catalog.py" line="241"/>
        <source>the file of a picture</source>
        <translation>图片文件</translation>
    </message>
    <message>
        <location filename="catalog.py" line="242"/>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <location filename="catalog.py" line="243"/>
        <source>a whole number from {low:.10g} to {high:.10g} in steps of {step}</source>
        <translation>{low:.10g}到{high:.10g}之间的整数，步长为{step}</translation>
    </message>
    <message>
        <location filename="catalog.py" line="244"/>
        <source>a whole number from {low:.10g} to {high:.10g}</source>
        <translation>{low:.10g}到{high:.10g}之间的整数</translation>
    </message>
    <message>
        <location filename="catalog.py" line="245"/>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <location filename="catalog.py" line="246"/>
        <source>a number from {low:.10g} to {high:.10g}</source>
        <translation>{low:.10g}到{high:.10g}之间的数</translation>
    </message>
    <message>
        <location filename="catalog.py" line="247"/>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <location filename="catalog.py" line="248"/>
        <source>0 or a whole number from {low} to {high}</source>
        <translation>0，或{low}到{high}之间的整数</translation>
    </message>
    <message>
        <location filename="catalog.py" line="249"/>
        <source>nothing, as this model takes pictures of one size alone</source>
        <translation>留空（此模型只接受一种尺寸的图片）</translation>
    </message>
    <message>
        <location filename="catalog.py" line="250"/>
        <source>a multiple of {multiple} for a U-Net of depth {depth}</source>
        <translation>{multiple}的倍数（U-Net 深度为{depth}时）</translation>
    </message>
    <message>
        <location filename="catalog.py" line="251"/>
        <source>a multiple of {multiple}</source>
        <translation>{multiple}的倍数</translation>
    </message>
    <message>
        <location filename="catalog.py" line="252"/>
        <source>a multiple of {multiple} to be halved for a U-Net of depth {depth}</source>
        <translation>{multiple}的倍数（需要减半，且 U-Net 深度为{depth}）</translation>
    </message>
    <message>
        <location filename="catalog.py" line="253"/>
        <source>a multiple of {multiple} to be halved</source>
        <translation>{multiple}的倍数（需要减半）</translation>
    </message>
    <message>
        <location filename="catalog.py" line="254"/>
        <source>{least} or more for a discriminator of {layers} layers; use fewer d_layers or a larger size</source>
        <translation>{least}或更大（判别器有{layers}层时）；请减小 d_layers 或加大尺寸</translation>
    </message>
    <message>
        <location filename="catalog.py" line="255"/>
        <source>false where the given side is a map of labels</source>
        <translation>false（输入图为标签图时）</translation>
    </message>
    <message>
        <location filename="catalog.py" line="256"/>
        <source>0 with a generator that is no U-Net</source>
        <translation>0（生成器不是 U-Net 时）</translation>
    </message>
    <message>
        <location filename="catalog.py" line="257"/>
        <source>0 with a projected discriminator, whose features do not learn</source>
        <translation>0（投影判别器的特征不参与学习）</translation>
    </message>
    <message>
        <location filename="catalog.py" line="258"/>
        <source>a-to-b where the given side is made from photos</source>
        <translation>a-to-b（输入图由照片生成时）</translation>
    </message>
    <message>
        <location filename="catalog.py" line="259"/>
        <source>no more than the steps</source>
        <translation>不超过总步数</translation>
    </message>
    <message>
        <location filename="catalog.py" line="260"/>
        <source>{key} was {then}, not {now}</source>
        <translation>{key} 原为 {then}，而非 {now}</translation>
    </message>
    <message>
        <location filename="catalog.py" line="261"/>
        <source>{key} is {value}</source>
        <translation>{key} 为 {value}</translation>
    </message>
    <message>
        <location filename="catalog.py" line="262"/>
        <source>{key} {value} instead of {before}</source>
        <translation>{key} {value}（原为 {before}）</translation>
    </message>
    <message>
        <location filename="catalog.py" line="263"/>
        <source>other pictures were left out</source>
        <translation>排除的图片不同</translation>
    </message>
    <message>
        <location filename="catalog.py" line="264"/>
        <source>it is not a file</source>
        <translation>这不是文件</translation>
    </message>
    <message>
        <location filename="catalog.py" line="265"/>
        <source>it is empty</source>
        <translation>文件是空的</translation>
    </message>
    <message>
        <location filename="catalog.py" line="266"/>
        <source>it is cut short</source>
        <translation>文件不完整</translation>
    </message>
    <message>
        <location filename="catalog.py" line="267"/>
        <source>{name} holds values that are not numbers</source>
        <translation>{name} 含有非数字的值</translation>
    </message>
    <message>
        <location filename="catalog.py" line="268"/>
        <source>its tensors claim to be larger than the file</source>
        <translation>张量声明的大小超过了文件</translation>
    </message>
    <message>
        <location filename="catalog.py" line="269"/>
        <source>{name} is missing</source>
        <translation>缺少 {name}</translation>
    </message>
    <message>
        <location filename="catalog.py" line="270"/>
        <source>{name} has the shape ({shape}) where ({wanted}) is wanted</source>
        <translation>{name} 的形状是（{shape}），应为（{wanted}）</translation>
    </message>
    <message>
        <location filename="catalog.py" line="271"/>
        <source>it is longer than {limit} characters</source>
        <translation>长度超过{limit}个字符</translation>
    </message>
    <message>
        <location filename="catalog.py" line="272"/>
        <source>it takes more than {limit} bytes</source>
        <translation>占用超过{limit}字节</translation>
    </message>
    <message>
        <location filename="catalog.py" line="273"/>
        <source>Windows keeps it for a device</source>
        <translation>Windows 将它保留给设备</translation>
    </message>
    <message>
        <location filename="catalog.py" line="274"/>
        <source>it holds “{character}”, which names of files cannot have</source>
        <translation>其中的“{character}”不能用于文件名</translation>
    </message>
    <message>
        <location filename="catalog.py" line="275"/>
        <source>there is no {{{blank}}}, only {{name}}, {{model}} and {{n}}</source>
        <translation>没有 {{{blank}}}，只有 {{name}}、{{model}} 和 {{n}}</translation>
    </message>
    <message>
        <location filename="catalog.py" line="276"/>
        <source>it begins or ends with a dot</source>
        <translation>以点开头或结尾</translation>
    </message>
    <message>
        <location filename="catalog.py" line="277"/>
        <source>it holds {value} where a text should be</source>
        <translation>此处应为文本，却是 {value}</translation>
    </message>
    <message>
        <location filename="catalog.py" line="278"/>
        <source>it holds {value} where a count of steps should be</source>
        <translation>此处应为步数，却是 {value}</translation>
    </message>
    <message>
        <location filename="catalog.py" line="279"/>
        <source>it holds {value} where true or false should be</source>
        <translation>此处应为 true 或 false，却是 {value}</translation>
    </message>
    <message>
        <location filename="catalog.py" line="280"/>
        <source>it holds {value} where a list should be</source>
        <translation>此处应为列表，却是 {value}</translation>
    </message>
    <message>
        <location filename="catalog.py" line="281"/>
        <source>it holds {value} where settings should be</source>
        <translation>此处应为设置，却是 {value}</translation>
    </message>
    <message>
        <location filename="catalog.py" line="282"/>
        <source>its header is incomplete</source>
        <translation>文件头不完整</translation>
    </message>
    <message>
        <location filename="catalog.py" line="283"/>
        <source>it asks for more memory than there is</source>
        <translation>所需内存超过现有内存</translation>
    </message>
    <message>
        <location filename="catalog.py" line="284"/>
        <source>the name of a picture ends in {suffixes}</source>
        <translation>图片的文件名应以 {suffixes} 结尾</translation>
    </message>
    <message>
        <location filename="catalog.py" line="285"/>
        <source>the name of an animation ends in {suffixes:or}</source>
        <translation>动画的文件名应以 {suffixes:or} 结尾</translation>
    </message>
    <message>
        <location filename="catalog.py" line="286"/>
        <source>a {format} picture has at most {longest} pixels a side</source>
        <translation>{format} 图片的边长最多{longest}像素</translation>
    </message>
    <message>
        <location filename="catalog.py" line="287"/>
        <source>no suffix</source>
        <translation>无扩展名</translation>
    </message>
    <message>
        <location filename="catalog.py" line="288"/>
        <source>folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <location filename="catalog.py" line="289"/>
        <source>its left half</source>
        <translation>左半边</translation>
    </message>
    <message>
        <location filename="catalog.py" line="290"/>
        <source>its right half</source>
        <translation>右半边</translation>
    </message>
    <message>
        <location filename="catalog.py" line="291"/>
        <source>black</source>
        <translation>黑色</translation>
    </message>
    <message>
        <location filename="catalog.py" line="292"/>
        <source>white</source>
        <translation>白色</translation>
    </message>
    <message>
        <location filename="catalog.py" line="293"/>
        <source>of one colour</source>
        <translation>同一种颜色</translation>
    </message>
    <message>
        <location filename="catalog.py" line="294"/>
        <source>it holds no pictures</source>
        <translation>其中没有图片</translation>
    </message>
    <message>
        <location filename="catalog.py" line="295"/>
        <source>it is cut short, or no batch of CIFAR</source>
        <translation>文件不完整，或不是 CIFAR 批次</translation>
    </message>
    <message>
        <location filename="catalog.py" line="296"/>
        <source>it asks for {name}, which no batch of CIFAR does</source>
        <translation>它要求 {name}，而 CIFAR 批次不会这样</translation>
    </message>
    <message>
        <location filename="catalog.py" line="297"/>
        <source>it is {width} x {height} pixels, and a drawing here has at most {limit} a side</source>
        <translation>它是{width}×{height}像素，而此处画稿的边长最多{limit}像素</translation>
    </message>
    <message>
        <location filename="catalog.py" line="298"/>
        <source>it is no OpenRaster file, or cut short</source>
        <translation>它不是 OpenRaster 文件，或者不完整</translation>
    </message>
    <message>
        <location filename="catalog.py" line="299"/>
        <source>its part {name} cannot be read</source>
        <translation>无法读取其中的 {name}</translation>
    </message>
    <message>
        <location filename="catalog.py" line="300"/>
        <source>it holds what no drawing needs</source>
        <translation>含有画稿不需要的内容</translation>
    </message>
    <message>
        <location filename="catalog.py" line="301"/>
        <source>it does not begin as a .safetensors file does</source>
        <translation>开头不符合 .safetensors 文件格式</translation>
    </message>
    <message>
        <location filename="catalog.py" line="302"/>
        <source>it holds weights but no Sinopia card</source>
        <translation>有权重，但没有 Sinopia 模型卡片</translation>
    </message>
    <message>
        <location filename="catalog.py" line="303"/>
        <source>it ends in the middle of its header</source>
        <translation>文件头没有写完就结束了</translation>
    </message>
    <message>
        <location filename="catalog.py" line="304"/>
        <source>its header is not valid JSON</source>
        <translation>文件头不是有效的 JSON</translation>
    </message>
    <message>
        <location filename="catalog.py" line="305"/>
        <source>its card cannot be read ({reason})</source>
        <translation>无法读取模型卡片（{reason}）</translation>
    </message>
    <message>
        <location filename="catalog.py" line="306"/>
        <source>it holds what are no characters</source>
        <translation>含有无效字符</translation>
    </message>
    <message>
        <location filename="catalog.py" line="307"/>
        <source>{value} is no number of a format</source>
        <translation>{value} 不是有效的格式编号</translation>
    </message>
    <message>
        <location filename="catalog.py" line="308"/>
        <source>“{name}” is missing</source>
        <translation>缺少“{name}”</translation>
    </message>
    <message>
        <location filename="catalog.py" line="309"/>
        <source>its card says {key} = {value}</source>
        <translation>模型卡片中写着 {key} = {value}</translation>
    </message>
    <message>
        <location filename="catalog.py" line="310"/>
        <source>its weights do not fit its card</source>
        <translation>权重与模型卡片不符</translation>
    </message>
    <message>
        <location filename="catalog.py" line="311"/>
        <source>its card speaks of another kind of input than its network takes</source>
        <translation>模型卡片所写的输入类型与网络不符</translation>
    </message>
    <message>
        <location filename="catalog.py" line="312"/>
        <source>its network needs sides that are multiples of {needed}, its card gives others</source>
        <translation>网络要求边长是{needed}的倍数，而模型卡片所写不同</translation>
    </message>
    <message>
        <location filename="catalog.py" line="313"/>
        <source>it is cut short, or not a checkpoint</source>
        <translation>文件不完整，或不是检查点</translation>
    </message>
    <message>
        <location filename="catalog.py" line="314"/>
        <source>it holds no training state</source>
        <translation>其中没有训练状态</translation>
    </message>
    <message>
        <location filename="catalog.py" line="315"/>
        <source>its {name} is {value}</source>
        <translation>其 {name} 为 {value}</translation>
    </message>
    <message>
        <location filename="catalog.py" line="316"/>
        <source>there is no network “{kind}”</source>
        <translation>没有“{kind}”这种网络</translation>
    </message>
    <message>
        <location filename="catalog.py" line="317"/>
        <source>{key} = {value} is outside 1 to {limit}</source>
        <translation>{key} = {value} 超出1到{limit}的范围</translation>
    </message>
    <message>
        <location filename="catalog.py" line="318"/>
        <source>a network from noise makes pictures of {sides} pixels, not of {size}</source>
        <translation>由噪声生成图片的网络可生成{sides}像素的图片，不能是{size}像素</translation>
    </message>
    <message>
        <location filename="catalog.py" line="319"/>
        <source>its {key} is {value}, which is none of {known}</source>
        <translation>其 {key} 为 {value}，不属于 {known}</translation>
    </message>
    <message>
        <location filename="catalog.py" line="320"/>
        <source>a U-Net needs a depth of 2 or more</source>
        <translation>U-Net 的深度至少为2</translation>
    </message>
    <message>
        <location filename="catalog.py" line="321"/>
        <source>labels are colours, so it takes three channels</source>
        <translation>标签以颜色表示，因此它需要三个通道</translation>
    </message>
    <message>
        <location filename="catalog.py" line="322"/>
        <source>an enhancer is half as wide as what it enhances, so its width is even</source>
        <translation>增强器的宽度是所增强网络的一半，因此宽度应为偶数</translation>
    </message>
    <message>
        <location filename="catalog.py" line="323"/>
        <source>it has a generator of another method</source>
        <translation>其生成器属于另一种方法</translation>
    </message>
    <message>
        <location filename="catalog.py" line="324"/>
        <source>a light U-Net changes its input, so it needs as many channels in as out</source>
        <translation>轻量 U-Net 是在输入上修改，因此输入与输出的通道数必须相同</translation>
    </message>
    <message>
        <location filename="catalog.py" line="325"/>
        <source>a network that colours photos takes four channels and makes two</source>
        <translation>给照片上色的网络接收四个通道，生成两个通道</translation>
    </message>
    <message>
        <location filename="catalog.py" line="326"/>
        <source>it works on two channels, and colourisation is not supported yet</source>
        <translation>它使用两个通道，而目前还不支持上色模型</translation>
    </message>
    <message>
        <location filename="catalog.py" line="327"/>
        <source>it turns {given} channels into {made}, and pictures have 1, 3 or 4</source>
        <translation>它把{given}个通道变成{made}个，而图片只能有1、3或4个</translation>
    </message>
    <message>
        <location filename="catalog.py" line="328"/>
        <source>its {name} is {value}, and no training here makes such a network</source>
        <translation>其 {name} 为 {value}，而此处的训练不会产生这样的网络</translation>
    </message>
    <message>
        <location filename="catalog.py" line="329"/>
        <source>it is an ONNX model, which cannot learn</source>
        <translation>这是 ONNX 模型，不能训练</translation>
    </message>
    <message>
        <location filename="catalog.py" line="330"/>
        <source>it does not colour gray photos, and this method does</source>
        <translation>它不给灰度照片上色，而此方法会</translation>
    </message>
    <message>
        <location filename="catalog.py" line="331"/>
        <source>it makes pictures from noise, and this method from pictures</source>
        <translation>它由噪声生成图片，而此方法由图片生成</translation>
    </message>
    <message>
        <location filename="catalog.py" line="332"/>
        <source>it makes pictures from pictures, and this method from noise</source>
        <translation>它由图片生成图片，而此方法由噪声生成</translation>
    </message>
    <message>
        <location filename="catalog.py" line="333"/>
        <source>it is a folder without {names:or}, of the last epoch or of any</source>
        <translation>文件夹中没有 {names:or}，无论是最后一轮还是其他轮次</translation>
    </message>
    <message>
        <location filename="catalog.py" line="334"/>
        <source>it begins as none of them does</source>
        <translation>开头不符合其中任何一种格式</translation>
    </message>
    <message>
        <location filename="catalog.py" line="335"/>
        <source>it does not hold tensors by name</source>
        <translation>其中没有带名称的张量</translation>
    </message>
    <message>
        <location filename="catalog.py" line="336"/>
        <source>it is not a file of torch.save</source>
        <translation>不是 torch.save 保存的文件</translation>
    </message>
    <message>
        <location filename="catalog.py" line="337"/>
        <source>it is a zip archive without tensors</source>
        <translation>是 zip 压缩包，但没有张量</translation>
    </message>
    <message>
        <location filename="catalog.py" line="338"/>
        <source>it is cut short, or no zip archive ({reason})</source>
        <translation>文件不完整，或不是 zip 压缩包（{reason}）</translation>
    </message>
    <message>
        <location filename="catalog.py" line="339"/>
        <source>its directory is absurdly long</source>
        <translation>文件目录过长，不合常理</translation>
    </message>
    <message>
        <location filename="catalog.py" line="340"/>
        <source>its tensors are compressed or locked, which torch does not do</source>
        <translation>张量被压缩或加密，而 torch 不会这样做</translation>
    </message>
    <message>
        <location filename="catalog.py" line="341"/>
        <source>its contents claim to be larger than the file</source>
        <translation>内容声明的大小超过了文件</translation>
    </message>
    <message>
        <location filename="catalog.py" line="342"/>
        <source>it is cut short, or its list of tensors is spoilt</source>
        <translation>文件不完整，或张量列表已损坏</translation>
    </message>
    <message>
        <location filename="catalog.py" line="343"/>
        <source>it is cut short, or changes while it is read</source>
        <translation>文件不完整，或在读取时被改动</translation>
    </message>
    <message>
        <location filename="catalog.py" line="344"/>
        <source>{name} is empty</source>
        <translation>{name} 为空</translation>
    </message>
    <message>
        <location filename="catalog.py" line="345"/>
        <source>{name} reaches beyond its bytes</source>
        <translation>{name} 超出了其数据范围</translation>
    </message>
    <message>
        <location filename="catalog.py" line="346"/>
        <source>it ends within {name}</source>
        <translation>文件在 {name} 中间中断</translation>
    </message>
    <message>
        <location filename="catalog.py" line="347"/>
        <source>it was written on a big-endian computer</source>
        <translation>它是在大端序电脑上写入的</translation>
    </message>
    <message>
        <location filename="catalog.py" line="348"/>
        <source>{name} has {size} bytes, more than the {limit} that any model needs</source>
        <translation>{name} 有{size}字节，超过任何模型所需的{limit}字节</translation>
    </message>
    <message>
        <location filename="catalog.py" line="349"/>
        <source>its layers are not those of a U-Net or ResNet known here</source>
        <translation>其层结构不属于此处已知的 U-Net 或 ResNet</translation>
    </message>
    <message>
        <location filename="catalog.py" line="350"/>
        <source>it also holds {name}, which no generator known here has</source>
        <translation>还含有 {name}，而已知的生成器都没有</translation>
    </message>
    <message>
        <location filename="catalog.py" line="351"/>
        <source>{name} is another filter than the one with which Sinopia samples</source>
        <translation>{name} 与 Sinopia 采样所用的滤波器不同</translation>
    </message>
    <message>
        <location filename="catalog.py" line="352"/>
        <source>its code book does not hold {count} numbers</source>
        <translation>码本中的数值不是{count}个</translation>
    </message>
    <message>
        <location filename="catalog.py" line="353"/>
        <source>it does not hold one byte for each weight</source>
        <translation>不是每个权重一个字节</translation>
    </message>
    <message>
        <location filename="catalog.py" line="354"/>
        <source>the lengths of its parts do not fit together</source>
        <translation>各部分的长度互不相符</translation>
    </message>
    <message>
        <location filename="catalog.py" line="355"/>
        <source>its list of names and shapes cannot be read</source>
        <translation>无法读取名称与形状列表</translation>
    </message>
    <message>
        <location filename="catalog.py" line="356"/>
        <source>it was trained with separable convolutions, which Sinopia does not have</source>
        <translation>它用可分离卷积训练，而 Sinopia 不支持</translation>
    </message>
    <message>
        <location filename="catalog.py" line="357"/>
        <source>its layers are not those of a U-Net</source>
        <translation>其层结构不是 U-Net</translation>
    </message>
    <message>
        <location filename="catalog.py" line="358"/>
        <source>it also holds {name}, which no U-Net of the format has</source>
        <translation>还含有 {name}，而此格式的 U-Net 都没有</translation>
    </message>
    <message>
        <location filename="catalog.py" line="359"/>
        <source>the feature network of CUT, which makes no pictures</source>
        <translation>来自 CUT 的特征网络，不生成图片</translation>
    </message>
    <message>
        <location filename="catalog.py" line="360"/>
        <source>an enhancer without the generator that it is put around</source>
        <translation>增强器，缺少它所环绕的生成器</translation>
    </message>
    <message>
        <location filename="catalog.py" line="361"/>
        <source>discriminators that judge pictures at several sizes and make none</source>
        <translation>一组判别器，在多种尺寸上评判图片，不生成图片</translation>
    </message>
    <message>
        <location filename="catalog.py" line="362"/>
        <source>a diffusion network, which makes a picture in many steps and of words</source>
        <translation>扩散模型网络，由文字经多步生成图片</translation>
    </message>
    <message>
        <location filename="catalog.py" line="363"/>
        <source>a generator of the StyleGAN kind, which makes pictures from noise and not from pictures</source>
        <translation>类似 StyleGAN 的生成器，由噪声而不是由图片生成图片</translation>
    </message>
    <message>
        <location filename="catalog.py" line="364"/>
        <source>a network that enlarges pictures, as ESRGAN</source>
        <translation>放大图片的网络，如 ESRGAN</translation>
    </message>
    <message>
        <location filename="catalog.py" line="365"/>
        <source>a network that recognises what is in a picture, as VGG or a classifying ResNet</source>
        <translation>识别图片内容的网络，如 VGG 或分类用 ResNet</translation>
    </message>
    <message>
        <location filename="catalog.py" line="366"/>
        <source>an addition to another network (LoRA), which makes nothing alone</source>
        <translation>其他网络的附加权重 (LoRA)，单独无法生成图片</translation>
    </message>
    <message>
        <location filename="catalog.py" line="367"/>
        <source>a pixel discriminator, which judges pictures and makes none</source>
        <translation>像素判别器，只评判图片，不生成图片</translation>
    </message>
    <message>
        <location filename="catalog.py" line="368"/>
        <source>a discriminator, which judges pictures and makes none</source>
        <translation>判别器，只评判图片，不生成图片</translation>
    </message>
    <message>
        <location filename="catalog.py" line="369"/>
        <source>a set of weights of some other network</source>
        <translation>其他网络的权重</translation>
    </message>
    <message>
        <location filename="catalog.py" line="370"/>
        <source>it takes noise, and no picture</source>
        <translation>它的输入是噪声，不是图片</translation>
    </message>
    <message>
        <location filename="catalog.py" line="371"/>
        <source>the reference has no U-Net without skips</source>
        <translation>参考实现没有不带跳跃连接的 U-Net</translation>
    </message>
    <message>
        <location filename="catalog.py" line="372"/>
        <source>the reference has no normalisation at the bottleneck</source>
        <translation>参考实现的瓶颈层没有归一化</translation>
    </message>
    <message>
        <location filename="catalog.py" line="373"/>
        <source>the reference has no biases beside batch normalisation</source>
        <translation>参考实现在批归一化旁没有偏置</translation>
    </message>
    <message>
        <location filename="catalog.py" line="374"/>
        <source>the reference has no U-Net of fewer than {least} halvings</source>
        <translation>参考实现没有减半次数少于{least}的 U-Net</translation>
    </message>
    <message>
        <location filename="catalog.py" line="375"/>
        <source>the reference has no network of the kind “{kind}”</source>
        <translation>参考实现没有“{kind}”这种网络</translation>
    </message>
    <message>
        <location filename="catalog.py" line="376"/>
        <source>the reference has no network with such layers</source>
        <translation>参考实现没有这种层结构的网络</translation>
    </message>
    <message>
        <location filename="catalog.py" line="377"/>
        <source>the reference has no biases where nothing is normalised</source>
        <translation>参考实现在没有归一化的地方没有偏置</translation>
    </message>
    <message>
        <location filename="catalog.py" line="378"/>
        <source>only a U-Net fits the format</source>
        <translation>此格式只支持 U-Net</translation>
    </message>
    <message>
        <location filename="catalog.py" line="379"/>
        <source>the format has no U-Net with such layers</source>
        <translation>此格式没有这种层结构的 U-Net</translation>
    </message>
    <message>
        <location filename="catalog.py" line="380"/>
        <source>the browser demo knows U-Nets of {depth} halvings only</source>
        <translation>浏览器演示只支持减半{depth}次的 U-Net</translation>
    </message>
    <message>
        <location filename="catalog.py" line="381"/>
        <source>the format has no network without normalisation</source>
        <translation>此格式没有不带归一化的网络</translation>
    </message>
    <message>
        <location filename="catalog.py" line="382"/>
        <source>it normalises with running averages, and the format with each picture&apos;s own</source>
        <translation>它用滑动平均做归一化，而此格式用每张图片自身的统计量</translation>
    </message>
    <message>
        <location filename="catalog.py" line="383"/>
        <source>the format normalises the bottleneck of the U-Net too; train with the setting “normalised bottleneck”</source>
        <translation>此格式对 U-Net 的瓶颈层也做归一化；请开启“归一化瓶颈层”设置进行训练</translation>
    </message>
    <message>
        <location filename="catalog.py" line="384"/>
        <source>it is larger than 2 GB</source>
        <translation>超过 2 GB</translation>
    </message>
    <message>
        <location filename="catalog.py" line="385"/>
        <source>it is cut short, or no ONNX file</source>
        <translation>文件不完整，或不是 ONNX 文件</translation>
    </message>
    <message>
        <location filename="catalog.py" line="386"/>
        <source>it is no ONNX file</source>
        <translation>不是 ONNX 文件</translation>
    </message>
    <message>
        <location filename="catalog.py" line="387"/>
        <source>there is too much in it besides weights</source>
        <translation>除权重外的内容太多</translation>
    </message>
    <message>
        <location filename="catalog.py" line="388"/>
        <source>it uses {name} of {domain}, which is not part of ONNX</source>
        <translation>它使用了 {domain} 的 {name}，不属于 ONNX 标准</translation>
    </message>
    <message>
        <location filename="catalog.py" line="389"/>
        <source>its {name} holds a graph of its own</source>
        <translation>其 {name} 内含子图</translation>
    </message>
    <message>
        <location filename="catalog.py" line="390"/>
        <source>it repeats parts of itself ({name}), nobody knows how often</source>
        <translation>它会循环执行某些部分（{name}），次数无法预知</translation>
    </message>
    <message>
        <location filename="catalog.py" line="391"/>
        <source>its {name} does not fit what it is given ({reason})</source>
        <translation>其 {name} 与输入不符（{reason}）</translation>
    </message>
    <message>
        <location filename="catalog.py" line="392"/>
        <source>of what size its map {name} is cannot be told before it runs</source>
        <translation>特征图 {name} 的大小在运行前无法确定</translation>
    </message>
    <message>
        <location filename="catalog.py" line="393"/>
        <source>it would compute without end</source>
        <translation>计算永远不会结束</translation>
    </message>
    <message>
        <location filename="catalog.py" line="394"/>
        <source>it is not a network of convolutions</source>
        <translation>不是卷积网络</translation>
    </message>
    <message>
        <location filename="catalog.py" line="395"/>
        <source>it wants weights of “{name}”, which is not in its folder</source>
        <translation>它需要“{name}”中的权重，而该文件不在同一文件夹中</translation>
    </message>
    <message>
        <location filename="catalog.py" line="396"/>
        <source>{name} is of a kind that weights are not</source>
        <translation>{name} 的类型不能用作权重</translation>
    </message>
    <message>
        <location filename="catalog.py" line="397"/>
        <source>{name} does not hold what its shape says</source>
        <translation>{name} 的内容与其形状不符</translation>
    </message>
    <message>
        <location filename="catalog.py" line="398"/>
        <source>it does not take one picture alone</source>
        <translation>它的输入不是单独一张图片</translation>
    </message>
    <message>
        <location filename="catalog.py" line="399"/>
        <source>its pictures are longer than {longest} pixels</source>
        <translation>图片边长超过{longest}像素</translation>
    </message>
    <message>
        <location filename="catalog.py" line="400"/>
        <source>it makes no picture of the size it was given</source>
        <translation>它生成的图片与输入尺寸不符</translation>
    </message>
    <message>
        <location filename="catalog.py" line="401"/>
        <source>what it makes of a picture is not numbers</source>
        <translation>它对图片的输出不是有效数值</translation>
    </message>
    <message>
        <location filename="catalog.py" line="402"/>
        <source>its map {name} would fill the memory</source>
        <translation>特征图 {name} 会占满内存</translation>
    </message>
    <message>
        <location filename="catalog.py" line="403"/>
        <source>its low is not below its high</source>
        <translation>下限没有低于上限</translation>
    </message>
    <message>
        <location filename="catalog.py" line="404"/>
        <source>Report on {name}</source>
        <translation>{name} 的报告</translation>
    </message>
    <message>
        <location filename="catalog.py" line="405"/>
        <source>{count:,} pictures of {path}, which the model has not learnt from if they were kept aside.</source>
        <translation>来自 {path} 的{count:,}张图片；如果它们曾被留出，模型就没有学过。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="406"/>
        <source>Figures</source>
        <translation>数值</translation>
    </message>
    <message>
        <location filename="catalog.py" line="407"/>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <location filename="catalog.py" line="408"/>
        <source>{count:,} of {total:,} pairs: what the model was given, what it made, and what it should have made.</source>
        <translation>{total:,}对中的{count:,}对：模型收到的输入、生成的图片和应有的结果。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="409"/>
        <source>Given</source>
        <translation>输入</translation>
    </message>
    <message>
        <location filename="catalog.py" line="410"/>
        <source>Made</source>
        <translation>生成</translation>
    </message>
    <message>
        <location filename="catalog.py" line="411"/>
        <source>Wanted</source>
        <translation>目标</translation>
    </message>
    <message>
        <location filename="catalog.py" line="412"/>
        <source>{name} · error {l1:.3f} · {psnr:.1f} dB</source>
        <translation>{name} · 误差 {l1:.3f} · {psnr:.1f} dB</translation>
    </message>
    <message>
        <location filename="catalog.py" line="413"/>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="catalog.py" line="414"/>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <location filename="catalog.py" line="415"/>
        <source>Error (L1)</source>
        <translation>误差 (L1)</translation>
    </message>
    <message>
        <location filename="catalog.py" line="416"/>
        <source>Mean difference of the values, 0 to 1. 0 is best.</source>
        <translation>数值的平均差异，0到1。0 为最佳。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="417"/>
        <source>PSNR</source>
        <translation>PSNR</translation>
    </message>
    <message>
        <location filename="catalog.py" line="418"/>
        <source>The same in decibels. More is better; 100 is the most.</source>
        <translation>同一差异，以分贝表示。越大越好；最大为100。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="419"/>
        <source>SSIM</source>
        <translation>SSIM</translation>
    </message>
    <message>
        <location filename="catalog.py" line="420"/>
        <source>How alike the structures are, -1 to 1. 1 is best.</source>
        <translation>结构的相似程度，-1到1。1 为最佳。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="421"/>
        <source>Looks</source>
        <translation>观感</translation>
    </message>
    <message>
        <location filename="catalog.py" line="422"/>
        <source>How different the pictures look to a trained network. 0 is best.</source>
        <translation>在训练过的网络看来图片之间的差异。0 为最佳。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="423"/>
        <source>Textures (SWD)</source>
        <translation>纹理 (SWD)</translation>
    </message>
    <message>
        <location filename="catalog.py" line="424"/>
        <source>How different the textures of all pictures are, taken together. 0 is best.</source>
        <translation>所有图片的纹理合在一起的差异。0 为最佳。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="425"/>
        <source>Kind (KD)</source>
        <translation>类型 (KD)</translation>
    </message>
    <message>
        <location filename="catalog.py" line="426"/>
        <source>How different all pictures are as a set to a trained network. 0 is best.</source>
        <translation>在训练过的网络看来，所有图片作为整体的差异。0 为最佳。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="427"/>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <location filename="catalog.py" line="428"/>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <location filename="catalog.py" line="429"/>
        <source> or </source>
        <translation> 或 </translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <location filename="catalog.py" line="430"/>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <location filename="catalog.py" line="431"/>
        <source>Length</source>
        <translation>训练时长</translation>
    </message>
    <message>
        <location filename="catalog.py" line="432"/>
        <source>Optimiser</source>
        <translation>优化器</translation>
    </message>
    <message>
        <location filename="catalog.py" line="433"/>
        <source>Networks</source>
        <translation>网络</translation>
    </message>
    <message>
        <location filename="catalog.py" line="434"/>
        <source>Losses</source>
        <translation>损失</translation>
    </message>
    <message>
        <location filename="catalog.py" line="435"/>
        <source>Discriminator</source>
        <translation>判别器</translation>
    </message>
    <message>
        <location filename="catalog.py" line="436"/>
        <source>Augmentation</source>
        <translation>数据增强</translation>
    </message>
    <message>
        <location filename="catalog.py" line="437"/>
        <source>Reports</source>
        <translation>记录</translation>
    </message>
    <message>
        <location filename="catalog.py" line="438"/>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <location filename="catalog.py" line="439"/>
        <source>Side of the square the model learns on.</source>
        <translation>模型学习所用正方形图片的边长。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="440"/>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <location filename="catalog.py" line="441"/>
        <source>Mirror</source>
        <translation>镜像</translation>
    </message>
    <message>
        <location filename="catalog.py" line="442"/>
        <source>Mirror half of the pictures, left to right.</source>
        <translation>将一半图片左右镜像。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="443"/>
        <source>Kept aside</source>
        <translation>留出图片</translation>
    </message>
    <message>
        <location filename="catalog.py" line="444"/>
        <source>Pictures kept out of training when the folder has no val or test part.</source>
        <translation>文件夹中没有 val 或 test 部分时，留作不参与训练的图片数。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="445"/>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <location filename="catalog.py" line="446"/>
        <source>Which side is given and which is to be made.</source>
        <translation>哪一边是输入，哪一边是目标。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="447"/>
        <source>a-to-b</source>
        <translation>A → B</translation>
    </message>
    <message>
        <location filename="catalog.py" line="448"/>
        <source>b-to-a</source>
        <translation>B → A</translation>
    </message>
    <message>
        <location filename="catalog.py" line="449"/>
        <source>Jitter</source>
        <translation>随机裁剪</translation>
    </message>
    <message>
        <location filename="catalog.py" line="450"/>
        <source>Pictures are first enlarged by this, then cropped at random to size.</source>
        <translation>先将图片放大到此倍数，再随机裁剪到所设尺寸。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="451"/>
        <source>×</source>
        <translation>×</translation>
    </message>
    <message>
        <location filename="catalog.py" line="452"/>
        <source>Derive</source>
        <translation>由照片生成</translation>
    </message>
    <message>
        <location filename="catalog.py" line="453"/>
        <source>Makes the given side from single photos, anew each epoch; nothing for pairs as they are.</source>
        <translation>由单张照片生成输入图，每轮重新生成；已成对的图片请留空。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="454"/>
        <source>edges</source>
        <translation>线条</translation>
    </message>
    <message>
        <location filename="catalog.py" line="455"/>
        <source>gray</source>
        <translation>灰度</translation>
    </message>
    <message>
        <location filename="catalog.py" line="456"/>
        <source>lowres</source>
        <translation>模糊</translation>
    </message>
    <message>
        <location filename="catalog.py" line="457"/>
        <source>masked</source>
        <translation>缺块</translation>
    </message>
    <message>
        <location filename="catalog.py" line="458"/>
        <source>flat</source>
        <translation>色块</translation>
    </message>
    <message>
        <location filename="catalog.py" line="459"/>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <location filename="catalog.py" line="460"/>
        <source>How often every picture is seen.</source>
        <translation>每张图片学习多少遍。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="461"/>
        <source>Decay</source>
        <translation>衰减比例</translation>
    </message>
    <message>
        <location filename="catalog.py" line="462"/>
        <source>The last part of the epochs, in which the learning rates fall to zero.</source>
        <translation>最后多大比例的轮次用来让学习率降到零。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="463"/>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <location filename="catalog.py" line="464"/>
        <source>Length in steps instead of epochs; 0 goes by epochs.</source>
        <translation>以步数代替轮数设定时长；0 表示按轮数。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="465"/>
        <source>Decay steps</source>
        <translation>衰减步数</translation>
    </message>
    <message>
        <location filename="catalog.py" line="466"/>
        <source>The last of these steps, in which the learning rates fall to zero.</source>
        <translation>最后若干步，学习率在此期间降到零。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="467"/>
        <source>Batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <location filename="catalog.py" line="468"/>
        <source>Pictures per step.</source>
        <translation>每步使用的图片数。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="469"/>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <location filename="catalog.py" line="470"/>
        <source>Same seed, same pictures, same machine: same model.</source>
        <translation>种子、图片和电脑都相同，得到的模型就相同。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="478"/>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <location filename="catalog.py" line="479"/>
        <source>Of the generator.</source>
        <translation>生成器的学习率。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="491"/>
        <source>D learning rate</source>
        <translation>判别器学习率</translation>
    </message>
    <message>
        <location filename="catalog.py" line="492"/>
        <source>Of the discriminator.</source>
        <translation>判别器的学习率。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="480"/>
        <source>Adam β1</source>
        <translation>Adam β1</translation>
    </message>
    <message>
        <location filename="catalog.py" line="481"/>
        <source>Momentum of Adam.</source>
        <translation>Adam 的动量。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="482"/>
        <source>Adam β2</source>
        <translation>Adam β2</translation>
    </message>
    <message>
        <location filename="catalog.py" line="483"/>
        <source>Memory of the squared gradients of Adam.</source>
        <translation>Adam 对梯度平方的记忆。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="484"/>
        <source>Averaging</source>
        <translation>权重平均</translation>
    </message>
    <message>
        <location filename="catalog.py" line="485"/>
        <source>What stays of the old at each step in an average of the generator, which is then kept; 0 keeps the last.</source>
        <translation>每步在生成器权重的滑动平均中保留多少旧值，最终保存该平均；0 则保存最后的权重。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="486"/>
        <source>Precision</source>
        <translation>精度</translation>
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
        <translation>宽度</translation>
    </message>
    <message>
        <location filename="catalog.py" line="494"/>
        <source>Channels of the generator&apos;s first layer; the cost grows with its square.</source>
        <translation>生成器第一层的通道数；计算量随其平方增长。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="495"/>
        <source>Initial spread</source>
        <translation>初始标准差</translation>
    </message>
    <message>
        <location filename="catalog.py" line="496"/>
        <source>Standard deviation of the first weights.</source>
        <translation>权重初始值的标准差。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="497"/>
        <source>D width</source>
        <translation>判别器宽度</translation>
    </message>
    <message>
        <location filename="catalog.py" line="498"/>
        <source>Channels of the discriminator&apos;s first layer.</source>
        <translation>判别器第一层的通道数。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="499"/>
        <source>Spectral norm</source>
        <translation>谱归一化</translation>
    </message>
    <message>
        <location filename="catalog.py" line="500"/>
        <source>Keeps the discriminator&apos;s slopes small, so that it cannot run away.</source>
        <translation>限制判别器的斜率，避免它失控。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="501"/>
        <source>Generator</source>
        <translation>生成器</translation>
    </message>
    <message>
        <location filename="catalog.py" line="502"/>
        <source>The network that makes the pictures.</source>
        <translation>生成图片的网络。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="503"/>
        <source>unet</source>
        <translation>U-Net</translation>
    </message>
    <message>
        <location filename="catalog.py" line="504"/>
        <source>encoder decoder</source>
        <translation>编码器-解码器</translation>
    </message>
    <message>
        <location filename="catalog.py" line="505"/>
        <source>resnet 9blocks</source>
        <translation>ResNet（9个残差块）</translation>
    </message>
    <message>
        <location filename="catalog.py" line="506"/>
        <source>resnet 6blocks</source>
        <translation>ResNet（6个残差块）</translation>
    </message>
    <message>
        <location filename="catalog.py" line="507"/>
        <source>light</source>
        <translation>轻量</translation>
    </message>
    <message>
        <location filename="catalog.py" line="508"/>
        <source>Depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <location filename="catalog.py" line="509"/>
        <source>Halvings in the U-Net; 0 goes down to one pixel at this size.</source>
        <translation>U-Net 的减半次数；0 表示在此尺寸下一直减到1像素。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="510"/>
        <source>Normalisation</source>
        <translation>归一化</translation>
    </message>
    <message>
        <location filename="catalog.py" line="511"/>
        <source>Of the features, in both networks.</source>
        <translation>两个网络中特征的归一化方式。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="512"/>
        <source>batch</source>
        <translation>批归一化</translation>
    </message>
    <message>
        <location filename="catalog.py" line="513"/>
        <source>instance</source>
        <translation>实例归一化</translation>
    </message>
    <message>
        <location filename="catalog.py" line="514"/>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="catalog.py" line="515"/>
        <source>Normalised bottleneck</source>
        <translation>归一化瓶颈层</translation>
    </message>
    <message>
        <location filename="catalog.py" line="516"/>
        <source>Normalise the U-Net&apos;s innermost layer too; only such models can be exported as .pict for the browser.</source>
        <translation>对 U-Net 最内层也做归一化；只有这样的模型才能导出为浏览器用的 .pict。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="517"/>
        <source>Light depth</source>
        <translation>轻量深度</translation>
    </message>
    <message>
        <location filename="catalog.py" line="518"/>
        <source>Blocks of the light generator at each coarse size; more see shapes as a whole.</source>
        <translation>轻量生成器在每级低分辨率上的块数；越多越能把握整体形状。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="519"/>
        <source>Cover</source>
        <translation>覆盖绘制</translation>
    </message>
    <message>
        <location filename="catalog.py" line="520"/>
        <source>The light generator paints over what is given, instead of changing its colours.</source>
        <translation>轻量生成器在输入图上覆盖绘制，而不是改变其颜色。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="521"/>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <location filename="catalog.py" line="522"/>
        <source>Random noise inside the generator while it learns.</source>
        <translation>训练时在生成器内部加入随机噪声。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="523"/>
        <source>The network that judges the pictures.</source>
        <translation>评判图片的网络。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="524"/>
        <source>patch</source>
        <translation>PatchGAN</translation>
    </message>
    <message>
        <location filename="catalog.py" line="525"/>
        <source>pixel</source>
        <translation>PixelGAN</translation>
    </message>
    <message>
        <location filename="catalog.py" line="526"/>
        <source>projected</source>
        <translation>投影</translation>
    </message>
    <message>
        <location filename="catalog.py" line="527"/>
        <source>D layers</source>
        <translation>判别器层数</translation>
    </message>
    <message>
        <location filename="catalog.py" line="528"/>
        <source>Layers with stride of a patch discriminator: 1 to 6 see 16, 34, 70, 142, 286, 574 pixels.</source>
        <translation>PatchGAN 判别器中带步幅的层数：1到6层分别看到16、34、70、142、286、574像素。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="531"/>
        <source>Adversarial loss</source>
        <translation>对抗损失</translation>
    </message>
    <message>
        <location filename="catalog.py" line="532"/>
        <source>How the discriminator&apos;s answer is counted.</source>
        <translation>判别器的回答如何计入损失。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="533"/>
        <source>vanilla</source>
        <translation>原始 GAN</translation>
    </message>
    <message>
        <location filename="catalog.py" line="534"/>
        <source>lsgan</source>
        <translation>LSGAN</translation>
    </message>
    <message>
        <location filename="catalog.py" line="535"/>
        <source>hinge</source>
        <translation>Hinge</translation>
    </message>
    <message>
        <location filename="catalog.py" line="536"/>
        <source>Label smoothing</source>
        <translation>标签平滑</translation>
    </message>
    <message>
        <location filename="catalog.py" line="537"/>
        <source>Real pictures count as 1 minus this (one-sided).</source>
        <translation>真图按1减去此值计（单侧）。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="538"/>
        <source>Perceptual weight</source>
        <translation>感知权重</translation>
    </message>
    <message>
        <location filename="catalog.py" line="539"/>
        <source>How much made pictures must look like what they should be to a network that was taught to see.</source>
        <translation>预训练视觉网络看到的生成图片与应有结果的差异所占的分量。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="544"/>
        <source>Adversarial ramp</source>
        <translation>对抗权重预热</translation>
    </message>
    <message>
        <location filename="catalog.py" line="545"/>
        <source>Steps over which the adversarial weight grows from nothing: a judge that sees well would win at once.</source>
        <translation>对抗权重从零升起所用的步数：判别器若一开始就看得准，会立刻压倒生成器。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="477"/>
        <source>steps</source>
        <translation>步</translation>
    </message>
    <message>
        <location filename="catalog.py" line="471"/>
        <source>Growing</source>
        <translation>渐进训练</translation>
    </message>
    <message>
        <location filename="catalog.py" line="472"/>
        <source>Part of the steps, the first ones, taken at smaller sizes: half the size is four times as fast.</source>
        <translation>最初多大比例的步数以较小尺寸进行：尺寸减半，速度为四倍。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="473"/>
        <source>Halvings</source>
        <translation>减半次数</translation>
    </message>
    <message>
        <location filename="catalog.py" line="474"/>
        <source>How often the size is halved for the first of these steps; it doubles in equal parts of them.</source>
        <translation>这些步数开始时尺寸减半多少次；随后按等份逐次加倍。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="475"/>
        <source>Fade-in</source>
        <translation>淡入</translation>
    </message>
    <message>
        <location filename="catalog.py" line="476"/>
        <source>Steps over which the details of a larger size come in.</source>
        <translation>换到更大尺寸时，细节逐渐加入所用的步数。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="487"/>
        <source>Of the arithmetic: fp32 is exact, bf16 rounds more. auto tries what is faster here, and a run keeps it.</source>
        <translation>计算的精度：fp32 精确，bf16 舍入更多。“自动”(auto) 会测试在本机上哪种更快，训练期间保持不变。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="488"/>
        <source>auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <location filename="catalog.py" line="529"/>
        <source>Variations</source>
        <translation>变体</translation>
    </message>
    <message>
        <location filename="catalog.py" line="530"/>
        <source>Numbers that choose among the looks that one drawing may get; 0 for one look.</source>
        <translation>用多少个数值来选择同一画稿可能得到的样子；0 表示只有一种样子。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="540"/>
        <source>Eye</source>
        <translation>视觉网络</translation>
    </message>
    <message>
        <location filename="catalog.py" line="541"/>
        <source>The network that was taught to see, for the perceptual weight: lite0 comes with the program, vgg19 is larger and takes a file of your own.</source>
        <translation>用于感知权重的预训练视觉网络：lite0 随程序提供，vgg19 更大，需自备文件。</translation>
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
        <translation>L1 权重</translation>
    </message>
    <message>
        <location filename="catalog.py" line="547"/>
        <source>How much the difference to the target counts.</source>
        <translation>与目标图之差所占的分量。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="548"/>
        <source>Adversarial weight</source>
        <translation>对抗权重</translation>
    </message>
    <message>
        <location filename="catalog.py" line="549"/>
        <source>How much the discriminator&apos;s answer counts.</source>
        <translation>判别器的回答所占的分量。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="550"/>
        <source>Feature weight</source>
        <translation>特征匹配权重</translation>
    </message>
    <message>
        <location filename="catalog.py" line="551"/>
        <source>How much the target must look the same to the discriminator, layer by layer.</source>
        <translation>判别器各层特征中生成图片与目标图的差异所占的分量。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="552"/>
        <source>DiffAugment</source>
        <translation>DiffAugment</translation>
    </message>
    <message>
        <location filename="catalog.py" line="553"/>
        <source>Shows the discriminator real and made pictures recoloured, moved and cut alike: for few pictures.</source>
        <translation>将真图和生成图以同样方式换色、平移、遮挡后再给判别器看：适合图片少时使用。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="554"/>
        <source>D noise</source>
        <translation>判别器噪声</translation>
    </message>
    <message>
        <location filename="catalog.py" line="555"/>
        <source>Spread of the noise on what the discriminator is shown.</source>
        <translation>加在判别器所见图片上的噪声强度。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="556"/>
        <source>Skip D</source>
        <translation>跳过判别器</translation>
    </message>
    <message>
        <location filename="catalog.py" line="557"/>
        <source>The discriminator does not learn while it is right nine times in ten. Disputed: what it shows is then old.</source>
        <translation>判别器十次判对九次时暂停学习。效果有争议：此时它给出的指引已经过时。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="558"/>
        <source>Recolour</source>
        <translation>换色</translation>
    </message>
    <message>
        <location filename="catalog.py" line="559"/>
        <source>Share of the pairs whose colours are changed, both sides alike.</source>
        <translation>改变颜色的图片对所占比例，两边同样改变。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="560"/>
        <source>Place</source>
        <translation>随机摆放</translation>
    </message>
    <message>
        <location filename="catalog.py" line="561"/>
        <source>Share of the pairs that are turned, made smaller and moved, some with another beside them.</source>
        <translation>被旋转、缩小和移动的图片对所占比例，其中一些旁边会再放一个。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="562"/>
        <source>Wobble</source>
        <translation>抖线</translation>
    </message>
    <message>
        <location filename="catalog.py" line="563"/>
        <source>By how much the given side is bent, as an unsteady hand would.</source>
        <translation>输入图弯曲的幅度，模拟手抖的线条。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="564"/>
        <source>Redraw</source>
        <translation>重绘线稿</translation>
    </message>
    <message>
        <location filename="catalog.py" line="565"/>
        <source>Share of the line drawings that are drawn anew: thinner, broken, or as the edges of the wanted side.</source>
        <translation>重新绘制的线稿所占比例：变细、断线，或改用目标图的边缘。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="566"/>
        <source>Keep colours</source>
        <translation>保持颜色</translation>
    </message>
    <message>
        <location filename="catalog.py" line="567"/>
        <source>The wanted side takes the mean colour of each painted area, so that red stays red; recoloured by areas.</source>
        <translation>目标图取每块涂色区域的平均色，使红色仍是红色；换色也按区域进行。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="568"/>
        <source>Doodles</source>
        <translation>涂鸦</translation>
    </message>
    <message>
        <location filename="catalog.py" line="569"/>
        <source>Share of the pairs with thin strokes, rings, dots, letters and full grounds, which shine as plastic does.</source>
        <translation>带有细笔画、圆环、圆点、字母和满版底色的图片对所占比例，它们带塑料般的光泽。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="570"/>
        <source>Hints</source>
        <translation>颜色提示</translation>
    </message>
    <message>
        <location filename="catalog.py" line="571"/>
        <source>Share of the pairs whose given side shows some dots and strokes in colours of the wanted side.</source>
        <translation>输入图上带有若干目标图颜色的点和笔画的图片对所占比例。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="572"/>
        <source>Report every</source>
        <translation>记录间隔</translation>
    </message>
    <message>
        <location filename="catalog.py" line="573"/>
        <source>Steps from one point of the curves to the next.</source>
        <translation>曲线上相邻两点间隔的步数。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="574"/>
        <source>Samples every</source>
        <translation>样图间隔</translation>
    </message>
    <message>
        <location filename="catalog.py" line="575"/>
        <source>Steps from one set of sample pictures to the next.</source>
        <translation>相邻两组样图间隔的步数。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="576"/>
        <source>Samples</source>
        <translation>样图数量</translation>
    </message>
    <message>
        <location filename="catalog.py" line="577"/>
        <source>How many pinned pictures are drawn each time.</source>
        <translation>每次生成多少张固定样图。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="578"/>
        <source>Save every</source>
        <translation>保存间隔</translation>
    </message>
    <message>
        <location filename="catalog.py" line="579"/>
        <source>Steps between checkpoints; 0 saves about once a minute.</source>
        <translation>检查点之间间隔的步数；0 表示约每分钟保存一次。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="580"/>
        <source>Cycle weight A</source>
        <translation>循环权重 A</translation>
    </message>
    <message>
        <location filename="catalog.py" line="581"/>
        <source>How much A → B → A must come back as A.</source>
        <translation>A → B → A 与原来的 A 的差异所占的分量。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="582"/>
        <source>Cycle weight B</source>
        <translation>循环权重 B</translation>
    </message>
    <message>
        <location filename="catalog.py" line="583"/>
        <source>How much B → A → B must come back as B.</source>
        <translation>B → A → B 与原来的 B 的差异所占的分量。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="584"/>
        <source>Identity weight</source>
        <translation>恒等权重</translation>
    </message>
    <message>
        <location filename="catalog.py" line="585"/>
        <source>How much a picture of the wanted kind must stay as it is; a part of the cycle weight.</source>
        <translation>已是目标类型的图片经转换后的变化所占的分量；以循环权重的比例计。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="586"/>
        <source>Image pool</source>
        <translation>图像池</translation>
    </message>
    <message>
        <location filename="catalog.py" line="587"/>
        <source>Earlier results shown to the discriminator again.</source>
        <translation>再次给判别器看的历史生成结果。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="588"/>
        <source>Colour weight</source>
        <translation>颜色权重</translation>
    </message>
    <message>
        <location filename="catalog.py" line="589"/>
        <source>How much the difference to the true colours counts.</source>
        <translation>与真实颜色之差所占的分量。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="590"/>
        <source>How many hints of colour a picture is given on average while it learns; 0 learns without any.</source>
        <translation>训练时平均给每张图片多少个颜色提示；0 表示不用提示。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="591"/>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <location filename="catalog.py" line="592"/>
        <source>The given side is a map of labels: colours of facades, or numbers in gray files; nothing for pictures.</source>
        <translation>输入图是标签图：建筑立面的标签颜色，或灰度文件中的数值；普通图片请留空。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="593"/>
        <source>facades</source>
        <translation>建筑立面</translation>
    </message>
    <message>
        <location filename="catalog.py" line="594"/>
        <source>numbers</source>
        <translation>数值</translation>
    </message>
    <message>
        <location filename="catalog.py" line="595"/>
        <source>Label count</source>
        <translation>标签数量</translation>
    </message>
    <message>
        <location filename="catalog.py" line="596"/>
        <source>How many labels a map of numbers may hold, from 0.</source>
        <translation>数值标签图最多可有多少种标签，从0算起。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="597"/>
        <source>Label edges</source>
        <translation>标签边界</translation>
    </message>
    <message>
        <location filename="catalog.py" line="599"/>
        <source>Enhancer alone</source>
        <translation>仅训练增强器</translation>
    </message>
    <message>
        <location filename="catalog.py" line="600"/>
        <source>Part of the steps, after the growing ones, in which only the enhancer learns.</source>
        <translation>渐进训练之后，只有增强器学习的步数所占比例。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="601"/>
        <source>The coarse network with an enhancer around it, or alone.</source>
        <translation>粗略网络外加增强器，或只用粗略网络。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="602"/>
        <source>enhanced</source>
        <translation>带增强器</translation>
    </message>
    <message>
        <location filename="catalog.py" line="603"/>
        <source>global</source>
        <translation>仅粗略网络</translation>
    </message>
    <message>
        <location filename="catalog.py" line="604"/>
        <source>Coarseness</source>
        <translation>粗略程度</translation>
    </message>
    <message>
        <location filename="catalog.py" line="605"/>
        <source>Halvings inside the coarse network.</source>
        <translation>粗略网络内部的减半次数。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="606"/>
        <source>Blocks</source>
        <translation>残差块数</translation>
    </message>
    <message>
        <location filename="catalog.py" line="607"/>
        <source>Residual blocks of the coarse network.</source>
        <translation>粗略网络的残差块数。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="608"/>
        <source>Enhancer blocks</source>
        <translation>增强器残差块数</translation>
    </message>
    <message>
        <location filename="catalog.py" line="609"/>
        <source>Residual blocks of the enhancer.</source>
        <translation>增强器的残差块数。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="610"/>
        <source>Judges</source>
        <translation>判别器数量</translation>
    </message>
    <message>
        <location filename="catalog.py" line="611"/>
        <source>Discriminators, each for pictures half as large as those of the one before.</source>
        <translation>各判别器依次看前一个一半尺寸的图片。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="612"/>
        <source>Layers with stride of each discriminator.</source>
        <translation>每个判别器中带步幅的层数。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="613"/>
        <source>Multi-scale gradients</source>
        <translation>多尺度梯度</translation>
    </message>
    <message>
        <location filename="catalog.py" line="614"/>
        <source>Judges of halved pictures see smaller ones that the generator makes itself on its way, instead of the large one made smaller.</source>
        <translation>评判缩小图片的判别器看到的，是生成器途中自己生成的小图，而不是缩小后的大图。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="615"/>
        <source>Save memory</source>
        <translation>节省内存</translation>
    </message>
    <message>
        <location filename="catalog.py" line="616"/>
        <source>Keeps fewer maps and computes them again: less memory, a third more time.</source>
        <translation>保留较少的特征图，需要时重新计算：占用内存更少，用时多三分之一。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="617"/>
        <source>How much the discriminators&apos; answers count.</source>
        <translation>各判别器的回答所占的分量。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="618"/>
        <source>How much the target must look the same to the discriminators, layer by layer.</source>
        <translation>各判别器逐层特征中生成图片与目标图的差异所占的分量。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="619"/>
        <source>Of convolutions, with skips for few pictures (FastGAN), or fully connected as the first GANs were.</source>
        <translation>卷积网络、适合少量图片的带跳跃连接网络 (FastGAN)，或像最早的 GAN 那样的全连接网络。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="628"/>
        <source>Style</source>
        <translation>风格</translation>
    </message>
    <message>
        <location filename="catalog.py" line="629"/>
        <source>The picture whose style is learnt: a file, or the name of a style that came with the program.</source>
        <translation>要学习其风格的图片：一个文件，或随程序提供的风格的名称。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="630"/>
        <source>Style scale</source>
        <translation>风格比例</translation>
    </message>
    <message>
        <location filename="catalog.py" line="631"/>
        <source>How large the strokes become: the style picture&apos;s size as a part of the pictures&apos;.</source>
        <translation>笔触有多大：风格图片尺寸相对于训练图片的比例。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="632"/>
        <source>Residual blocks at a quarter of the size; more see larger shapes and cost more.</source>
        <translation>四分之一尺寸上的残差块数；越多越能把握大的形状，计算量也越大。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="633"/>
        <source>What tells a style: a network that was taught to see, random filters, or both; VGG-19 where its file is.</source>
        <translation>用什么辨别风格：预训练视觉网络、随机滤波器，或两者并用；有 VGG-19 文件时也可用 VGG-19。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="634"/>
        <source>both</source>
        <translation>两者并用</translation>
    </message>
    <message>
        <location filename="catalog.py" line="635"/>
        <source>random</source>
        <translation>随机滤波器</translation>
    </message>
    <message>
        <location filename="catalog.py" line="636"/>
        <source>Style weight</source>
        <translation>风格权重</translation>
    </message>
    <message>
        <location filename="catalog.py" line="637"/>
        <source>How much made pictures must be done as the style picture is.</source>
        <translation>生成图片与风格图片画法的差异所占的分量。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="638"/>
        <source>Content weight</source>
        <translation>内容权重</translation>
    </message>
    <message>
        <location filename="catalog.py" line="639"/>
        <source>How much made pictures must still show what is in the photo.</source>
        <translation>生成图片与照片内容的差异所占的分量。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="640"/>
        <source>Smoothness</source>
        <translation>平滑度</translation>
    </message>
    <message>
        <location filename="catalog.py" line="641"/>
        <source>How much neighbouring pixels must be alike.</source>
        <translation>相邻像素的差异所占的分量。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="620"/>
        <source>dcgan</source>
        <translation>DCGAN</translation>
    </message>
    <message>
        <location filename="catalog.py" line="598"/>
        <source>The generator is also shown where labels border on each other, or instances, where the folder has maps of them.</source>
        <translation>也让生成器看到标签之间的边界；如果文件夹中有实例图，则看到实例之间的边界。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="621"/>
        <source>fastgan</source>
        <translation>FastGAN</translation>
    </message>
    <message>
        <location filename="catalog.py" line="622"/>
        <source>fully connected</source>
        <translation>全连接</translation>
    </message>
    <message>
        <location filename="catalog.py" line="623"/>
        <source>The network that judges: of the generator&apos;s kind, or one that looks with features that were taught to see.</source>
        <translation>评判图片的网络：与生成器同类，或使用预训练视觉网络的特征。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="624"/>
        <source>twin</source>
        <translation>与生成器同类</translation>
    </message>
    <message>
        <location filename="catalog.py" line="625"/>
        <source>Latent size</source>
        <translation>潜向量长度</translation>
    </message>
    <message>
        <location filename="catalog.py" line="626"/>
        <source>Numbers of noise that a picture is made from.</source>
        <translation>生成一张图片所用的噪声数值个数。</translation>
    </message>
    <message>
        <location filename="catalog.py" line="627"/>
        <source>1 draws a square of 25 pictures from always the same noise each time.</source>
        <translation>设为1时，每次都用相同的噪声绘制一张由25张小图组成的方阵。</translation>
    </message>
</context>
<context>
    <name>size</name>
    <message>
        <location filename="../../app/pages/draw/size.py" line="17"/>
        <source>Size of the drawing</source>
        <translation>画布大小</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/size.py" line="22"/>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/size.py" line="23"/>
        <source>Scale what is drawn</source>
        <translation>缩放已画内容</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/size.py" line="29"/>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <location filename="../../app/pages/draw/size.py" line="30"/>
        <source>Height</source>
        <translation>高度</translation>
    </message>
</context>
<context>
    <name>styles</name>
    <message>
        <location filename="../../app/widgets/styles.py" line="17"/>
        <source>Stained glass</source>
        <translation>彩绘玻璃</translation>
    </message>
    <message>
        <location filename="../../app/widgets/styles.py" line="18"/>
        <source>Mosaic</source>
        <translation>马赛克</translation>
    </message>
    <message>
        <location filename="../../app/widgets/styles.py" line="19"/>
        <source>Oil</source>
        <translation>油画</translation>
    </message>
    <message>
        <location filename="../../app/widgets/styles.py" line="20"/>
        <source>Pencil</source>
        <translation>铅笔画</translation>
    </message>
    <message>
        <location filename="../../app/widgets/styles.py" line="21"/>
        <source>Watercolour</source>
        <translation>水彩</translation>
    </message>
    <message>
        <location filename="../../app/widgets/styles.py" line="22"/>
        <source>Woodcut</source>
        <translation>木刻</translation>
    </message>
</context>
<context>
    <name>texts</name>
    <message>
        <location filename="../../app/texts.py" line="35"/>
        <source>“{name}” has finished training.</source>
        <translation>“{name}”已完成训练。</translation>
    </message>
    <message>
        <location filename="../../app/texts.py" line="36"/>
        <source>The training of “{name}” has ended.</source>
        <translation>“{name}”的训练已结束。</translation>
    </message>
    <message>
        <location filename="../../app/texts.py" line="48"/>
        <source>This computer ran out of memory. Close other programs and try again.</source>
        <translation>电脑内存不足。请关闭其他程序后重试。</translation>
    </message>
    <message>
        <location filename="../../app/texts.py" line="51"/>
        <source>That did not work: {reason}. The log file has the details.</source>
        <translation>操作失败：{reason}。详情见日志文件。</translation>
    </message>
    <message>
        <location filename="../../app/texts.py" line="111"/>
        <location filename="../../app/texts.py" line="117"/>
        <source>{s} s</source>
        <translation>{s}秒</translation>
    </message>
    <message>
        <location filename="../../app/texts.py" line="119"/>
        <source>{m} min {s} s</source>
        <translation>{m}分{s}秒</translation>
    </message>
    <message>
        <location filename="../../app/texts.py" line="119"/>
        <source>{m} min</source>
        <translation>{m}分钟</translation>
    </message>
    <message>
        <location filename="../../app/texts.py" line="121"/>
        <source>{h} h {m} min</source>
        <translation>{h}小时{m}分钟</translation>
    </message>
    <message>
        <location filename="../../app/texts.py" line="121"/>
        <source>{h} h</source>
        <translation>{h}小时</translation>
    </message>
    <message>
        <location filename="../../app/texts.py" line="123"/>
        <source>{d} d {h} h</source>
        <translation>{d}天{h}小时</translation>
    </message>
    <message>
        <location filename="../../app/texts.py" line="123"/>
        <source>{d} d</source>
        <translation>{d}天</translation>
    </message>
    <message>
        <location filename="../../app/texts.py" line="139"/>
        <source>CPU, 1 core</source>
        <translation>CPU，1核</translation>
    </message>
    <message>
        <location filename="../../app/texts.py" line="139"/>
        <source>CPU, {n} cores</source>
        <translation>CPU，{n}核</translation>
    </message>
    <message>
        <location filename="../../app/texts.py" line="144"/>
        <source>{n} ms</source>
        <translation>{n}毫秒</translation>
    </message>
    <message>
        <location filename="../../app/texts.py" line="157"/>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <location filename="../../app/texts.py" line="163"/>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <location filename="../../app/texts.py" line="163"/>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>tools</name>
    <message>
        <location filename="../../app/painting/select.py" line="63"/>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <location filename="../../app/painting/select.py" line="139"/>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <location filename="../../app/painting/select.py" line="184"/>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <location filename="../../app/painting/tools.py" line="138"/>
        <source>Stroke</source>
        <translation>笔画</translation>
    </message>
    <message>
        <location filename="../../app/painting/tools.py" line="151"/>
        <source>Eraser</source>
        <translation>橡皮擦</translation>
    </message>
    <message>
        <location filename="../../app/painting/tools.py" line="162"/>
        <source>Fill</source>
        <translation>填充</translation>
    </message>
    <message>
        <location filename="../../app/painting/tools.py" line="241"/>
        <source>Line</source>
        <translation>直线</translation>
    </message>
    <message>
        <location filename="../../app/painting/tools.py" line="253"/>
        <source>Rectangle</source>
        <translation>矩形</translation>
    </message>
    <message>
        <location filename="../../app/painting/tools.py" line="265"/>
        <source>Ellipse</source>
        <translation>椭圆</translation>
    </message>
    <message>
        <location filename="../../app/painting/tools.py" line="296"/>
        <source>Polygon</source>
        <translation>多边形</translation>
    </message>
</context>
</TS>
