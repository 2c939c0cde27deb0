"""Every setting of every method, declared once: default, range, unit, words.

The form in the window, the options of the terminal, run.json and the checks all follow these declarations.
"""

from engine.config.adversarial import AdversarialConfig
from engine.config.colorization import ColorizationConfig
from engine.config.cyclegan import CycleGANConfig
from engine.config.methods import METHODS, OFFERS, RENAMED, Data, Spec, Term, make_config, usual_method
from engine.config.param import GROUPS, Param, declared, shaping
from engine.config.pix2pix import Pix2PixConfig
from engine.config.pix2pixhd import Pix2PixHDConfig
from engine.config.requests import ENLARGED, ConvertRequest, GenerateRequest, StyleRequest, TrainRequest
from engine.config.results import EXISTING, HOLDS, KEPT, LOSSY, Results, named
from engine.config.stages import Stage
from engine.config.style import StyleConfig
from engine.config.train import DIRECTIONS, PRECISIONS, Augmentation, TrainConfig
from engine.config.translation import SidesConfig, TranslationConfig

__all__ = [
    "DIRECTIONS",
    "ENLARGED",
    "EXISTING",
    "GROUPS",
    "HOLDS",
    "KEPT",
    "LOSSY",
    "METHODS",
    "OFFERS",
    "PRECISIONS",
    "RENAMED",
    "AdversarialConfig",
    "Augmentation",
    "ColorizationConfig",
    "ConvertRequest",
    "CycleGANConfig",
    "Data",
    "GenerateRequest",
    "Param",
    "Pix2PixConfig",
    "Pix2PixHDConfig",
    "Results",
    "SidesConfig",
    "Spec",
    "Stage",
    "StyleConfig",
    "StyleRequest",
    "Term",
    "TrainConfig",
    "TrainRequest",
    "TranslationConfig",
    "declared",
    "make_config",
    "named",
    "shaping",
    "usual_method",
]
