"""The least there can be: a window, and a picture that torch makes. What Sinopia's start is compared with."""

import sys

from PySide6.QtCore import QThread
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QApplication, QLabel


class Maker(QThread):
    def run(self) -> None:
        import torch

        picture = torch.nn.Conv2d(3, 3, 3, padding=1)(torch.rand(1, 3, 800, 1000))
        self.rgb = (picture[0].sigmoid() * 255).byte().permute(1, 2, 0).contiguous()


app = QApplication(sys.argv)
label = QLabel("There is nothing yet " * 20)
label.resize(1200, 780)
label.setWordWrap(True)
label.setStyleSheet("background: #ddd; font-size: 24px")
label.show()
maker = Maker()


def show() -> None:
    height, width, _ = maker.rgb.shape
    label.setPixmap(
        QPixmap.fromImage(QImage(maker.rgb.numpy().tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888))
    )


maker.finished.connect(show)
maker.start()
sys.exit(app.exec())
