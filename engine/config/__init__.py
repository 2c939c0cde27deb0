"""Every setting of every method, declared once: default, range, unit, words.

The form in the window, the options of the terminal, run.json and the checks all follow these declarations.
"""

from engine.config.cyclegan import CycleGANConfig
from engine.config.methods import METHODS, OFFERS, Data, Spec, Term, make_config, usual_method
from engine.config.param import GROUPS, Param, declared, shaping
from engine.config.pix2pix import Pix2PixConfig
from engine.config.requests import ENLARGED, ConvertRequest, GenerateRequest, TrainRequest
from engine.config.train import DIRECTIONS, PRECISIONS, Augmentation, TrainConfig
from engine.config.translation import TranslationConfig

__all__ = [
    "DIRECTIONS",
    "ENLARGED",
    "GROUPS",
    "METHODS",
    "OFFERS",
    "PRECISIONS",
    "Augmentation",
    "ConvertRequest",
    "CycleGANConfig",
    "Data",
    "GenerateRequest",
    "Param",
    "Pix2PixConfig",
    "Spec",
    "Term",
    "TrainConfig",
    "TrainRequest",
    "TranslationConfig",
    "declared",
    "make_config",
    "shaping",
    "usual_method",
]
