"""Sinopia's engine: trains and runs picture-to-picture models. Needs no Qt; imports torch only where it computes."""

__version__ = "0.1.0"
