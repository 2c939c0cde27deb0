"""Tensors out of a file of torch.save, without unpickling.

A pickle is a program; here it is read as data. A small machine follows the instructions that checkpoints are made of
and calls nothing: what is neither dict, list nor tensor becomes an Object, of which only the name is known and what was
put into it, and what wants a function called that no checkpoint needs is refused. The descriptions of tensors are
followed to their bytes only when these are asked for, after shapes and sizes were compared with those of the file.
Known are the zip archive of torch >= 1.6, that of TorchScript, and the sequence of pickles before both.
"""

from __future__ import annotations

import io
import pickletools
import re
import struct
import warnings
import zipfile
from dataclasses import dataclass
from math import prod
from pathlib import Path
from typing import Any, BinaryIO

import torch
from torch import Tensor

from engine.messages import Fact, Message, Reason, SinopiaError, reason_of

ZIP = b"PK\x03\x04"
MAGIC = 0x1950A86A20F9469CFC6C  # begins a file of torch.save before 1.6
MAX_PICKLE = 4 * 2**20  # bytes; the names and shapes of 2,000 tensors take a tenth of it
MAX_INSTRUCTIONS = 300_000
MAX_DIRECTORY = 2 * 2**20  # bytes of a zip archive's list of contents
ENTRIES = ("data.pkl", "byteorder")  # of a zip archive that are read, beside the tensors
STORAGES = {
    "FloatStorage": torch.float32,
    "HalfStorage": torch.float16,
    "BFloat16Storage": torch.bfloat16,
    "DoubleStorage": torch.float64,
    "LongStorage": torch.int64,
    "IntStorage": torch.int32,
    "ShortStorage": torch.int16,
    "ByteStorage": torch.uint8,
    "CharStorage": torch.int8,
    "BoolStorage": torch.bool,
}
DICT = "collections.OrderedDict"
TENSORS = ("torch._utils._rebuild_tensor_v2", "torch._utils._rebuild_tensor")
PARAMETER = "torch._utils._rebuild_parameter"
SIZE = "torch.Size"
# Functions and classes whose call in a pickle makes data that a checkpoint holds beside its weights: counters, paths,
# settings, times. They are not called here; all others have no business there.
DATA = re.compile(
    r"copy_?reg\._reconstructor|_codecs\.encode|(builtins|__builtin__)\.(set|frozenset|slice|complex|bytearray|range)"
    r"|collections\.(defaultdict|Counter|deque)|numpy\.(_?core\.multiarray\.(scalar|_reconstruct)|dtype|ndarray)"
    r"|pathlib\.(_local\.)?\w*Path|datetime\.\w+|argparse\.Namespace|uuid\.UUID|decimal\.Decimal"
    r"|torch\.(device|Generator)|(omegaconf|lightning|pytorch_lightning|lightning_fabric)\.[\w.]+"
)
OWN = {DICT, *TENSORS, PARAMETER, SIZE, *(f"torch.{name}" for name in STORAGES)}
SCRIPT = "__torch__."  # begins the names of TorchScript's own classes


@dataclass(frozen=True)
class Name:
    """A class or function that a pickle names; it is never looked up."""

    text: str


class Object:
    """An instance of a class that is never looked up: its name, and what the pickle put into it by name."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.parts: dict[str | int, Any] = {}


@dataclass(frozen=True)
class Storage:
    key: str
    dtype: torch.dtype
    length: int  # elements


@dataclass(frozen=True)
class Stored:
    """A tensor that still lies in its file."""

    storage: Storage
    offset: int  # elements
    shape: tuple[int, ...]
    stride: tuple[int, ...]

    @property
    def size(self) -> int:
        """Bytes."""
        return prod(self.shape) * self.storage.dtype.itemsize


class _Foreign(Exception):
    """A pickle wants something called that no checkpoint needs."""


class TorchFile:
    """What a file of torch.save holds: `root`, dicts and lists with Stored in the place of tensors.

    `foreign` is the first class or function named in it that no checkpoint needs, or "". Raises SinopiaError
    "foreign_unsafe", "foreign_damaged", "foreign_unknown" or "model_missing".
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.foreign = ""
        self._places: dict[str, tuple[int, int]] = {}  # of each storage: where it begins in the file, its bytes
        try:
            # pickletools warns of odd escapes in texts
            with warnings.catch_warnings(action="ignore"), path.open("rb") as file:
                self._length = file.seek(0, io.SEEK_END)
                file.seek(0)
                zipped = file.read(4) == ZIP
                file.seek(0)
                self.root = self._read_zip(file) if zipped else self._read_sequence(file)
        except FileNotFoundError:
            raise SinopiaError("model_missing", name=str(path)) from None
        except _Foreign as error:
            raise SinopiaError("foreign_unsafe", path=path, name=str(error)) from None
        except (zipfile.BadZipFile, Reason) as error:
            raise self._damaged("zip_broken", reason=reason_of(error)) from None
        except OSError as error:
            raise SinopiaError("foreign_damaged", path=path, reason=reason_of(error)) from None
        except (ArithmeticError, AttributeError, LookupError, NotImplementedError, TypeError, ValueError, struct.error):
            raise self._damaged("tensors_spoilt") from None

    def load(self, tensors: dict[str, Stored]) -> dict[str, Tensor]:
        """The tensors themselves. Raises SinopiaError "foreign_damaged", before memory is taken, where sizes lie."""
        if sum(stored.size for stored in tensors.values()) > self._length:
            raise self._damaged("larger_than_file")
        try:
            with self.path.open("rb") as file:
                return {name: self._load(file, name, stored) for name, stored in tensors.items()}
        except (OSError, KeyError, struct.error):
            raise self._damaged("changes_while_read") from None

    def _load(self, file: BinaryIO, name: str, stored: Stored) -> Tensor:
        begin, size = self._places[stored.storage.key]
        last = stored.offset + sum((n - 1) * step for n, step in zip(stored.shape, stored.stride, strict=True))
        width = stored.storage.dtype.itemsize
        if 0 in stored.shape:
            raise self._damaged("tensor_empty", name=name)
        if (last + 1) * width > size:
            raise self._damaged("tensor_beyond", name=name)
        span = (last + 1 - stored.offset) * width
        file.seek(begin + stored.offset * width)
        data = bytearray(file.read(span))
        if len(data) < span:
            raise self._damaged("tensor_cut", name=name)
        values = torch.frombuffer(data, dtype=stored.storage.dtype).as_strided(stored.shape, stored.stride)
        if not torch.isfinite(values).all():
            raise self._damaged("not_numbers", name=name)
        return values

    def _damaged(self, code: str, **facts: Fact) -> SinopiaError:
        """The error for a reason of this code."""
        return SinopiaError("foreign_damaged", path=self.path, reason=Message(code, facts))

    def _read_zip(self, file: BinaryIO) -> Any:
        with zipfile.ZipFile(_Bounded(file)) as archive:
            entries = archive.infolist()
            # TorchScript compresses its code, which nobody reads here; what is read must lie there as it is.
            read = [
                (entry, inside)
                for entry in entries
                if (inside := entry.filename.partition("/")[2]).startswith("data/") or inside in ENTRIES
            ]
            for entry, _ in read:
                if entry.compress_type != zipfile.ZIP_STORED or entry.flag_bits & 1:
                    raise self._damaged("zip_locked")
            if sum(entry.file_size for entry, _ in read) > self._length:
                raise self._damaged("zip_claims")
            for entry, inside in read:
                file.seek(entry.header_offset + 26)
                begin = entry.header_offset + 30 + sum(struct.unpack("<HH", file.read(4)))
                self._places[inside.removeprefix("data/")] = begin, entry.file_size
            if "data.pkl" not in self._places:
                raise SinopiaError("foreign_unknown", path=self.path, reason=Message("zip_without_tensors"))
            if "byteorder" in self._places and self._bytes(file, "byteorder", 16) != b"little":
                raise self._damaged("big_endian")
            return self._follow(io.BytesIO(self._bytes(file, "data.pkl", MAX_PICKLE)))

    def _bytes(self, file: BinaryIO, key: str, limit: int) -> bytes:
        begin, size = self._places[key]
        if size > limit:
            raise self._damaged("entry_long", name=key, size=size, limit=limit)
        file.seek(begin)
        return file.read(size)

    def _follow(self, stream: BinaryIO, storages: dict[str, Storage] | None = None) -> Any:
        named: list[str] = []
        root = _follow(stream, storages, named)
        self.foreign = "".join(named)
        return root

    def _read_sequence(self, file: BinaryIO) -> Any:
        start = io.BytesIO(file.read(MAX_PICKLE))
        try:
            magic = _follow(start)
        except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError, struct.error):
            magic = None
        if magic != MAGIC:
            raise SinopiaError("foreign_unknown", path=self.path, reason=Message("no_torch_file"))
        _follow(start)  # the version of the layout
        if not _follow(start)["little_endian"]:
            raise self._damaged("big_endian")
        storages: dict[str, Storage] = {}
        root = self._follow(start, storages)
        keys = [_text(key) for key in _follow(start)]
        place = start.tell()
        for key in keys:
            storage = storages[key]
            file.seek(place)
            if struct.unpack("<q", file.read(8))[0] != storage.length:
                raise ValueError
            size = storage.length * storage.dtype.itemsize
            self._places[key] = place + 8, size
            place += 8 + size
        if place > self._length:
            raise self._damaged("cut_short")
        return root


class _Bounded:
    """A file that zipfile reads its directory from, in bounded pieces whatever the file claims."""

    def __init__(self, file: BinaryIO) -> None:
        self.seek, self.tell, self._read = file.seek, file.tell, file.read

    def read(self, size: int = -1) -> bytes:
        data = self._read(MAX_DIRECTORY + 1 if size < 0 else min(size, MAX_DIRECTORY + 1))
        if len(data) > MAX_DIRECTORY:
            raise Reason("zip_directory_long")
        return data


# -- the machine -------------------------------------------------------------------------------------------------------

CONSTANTS = {"NONE": None, "NEWTRUE": True, "NEWFALSE": False}
LITERALS = {
    "BININT", "BININT1", "BININT2", "INT", "LONG", "LONG1", "LONG4", "BINFLOAT", "FLOAT",
    "BINUNICODE", "SHORT_BINUNICODE", "BINUNICODE8", "UNICODE", "BINSTRING", "SHORT_BINSTRING", "STRING",
    "BINBYTES", "SHORT_BINBYTES", "BINBYTES8", "BYTEARRAY8",
}  # fmt: skip
MARK = object()


def _follow(stream: BinaryIO, storages: dict[str, Storage] | None = None, named: list[str] | None = None) -> Any:
    """The value of one pickle, up to its STOP; `named` gets the first name in it that no checkpoint needs.

    Raises _Foreign, or whatever a spoilt one leads to.
    """
    stack: list[Any] = []
    memo: dict[Any, Any] = {}
    found = {} if storages is None else storages
    names = [] if named is None else named

    def known(text: str) -> Name:
        if not (names or text in OWN or text.startswith(SCRIPT) or DATA.fullmatch(text)):
            names.append(text[:100])
        return Name(text)

    def since_mark() -> list[Any]:
        at = len(stack) - 1
        while stack[at] is not MARK:
            at -= 1  # a stack without one ends in an IndexError
        taken = stack[at + 1 :]
        del stack[at:]
        return taken

    for count, (opcode, argument, _) in enumerate(pickletools.genops(stream)):
        if count > MAX_INSTRUCTIONS:
            raise ValueError("more instructions than any model needs")
        name = opcode.name
        if name in LITERALS:
            stack.append(argument)
        elif name in CONSTANTS:
            stack.append(CONSTANTS[name])
        elif name in ("BINPUT", "LONG_BINPUT", "PUT"):
            memo[argument] = stack[-1]
        elif name == "MEMOIZE":
            memo[len(memo)] = stack[-1]
        elif name in ("BINGET", "LONG_BINGET", "GET"):
            stack.append(memo[argument])
        elif name == "MARK":
            stack.append(MARK)
        elif name == "EMPTY_DICT":
            stack.append({})
        elif name == "EMPTY_LIST":
            stack.append([])
        elif name == "EMPTY_TUPLE":
            stack.append(())
        elif name == "TUPLE":
            stack.append(tuple(since_mark()))
        elif name in ("TUPLE1", "TUPLE2", "TUPLE3"):
            taken = int(name[-1])
            stack[-taken:] = [tuple(stack[-taken:])]
        elif name in ("APPEND", "APPENDS"):
            items = [stack.pop()] if name == "APPEND" else since_mark()
            if not isinstance(stack[-1], Object):  # a deque, which holds no weights
                stack[-1].extend(items)
        elif name in ("SETITEM", "SETITEMS"):
            items = [stack.pop(-2), stack.pop()] if name == "SETITEM" else since_mark()
            _set(stack[-1], zip(items[::2], items[1::2], strict=True))
        elif name == "GLOBAL":
            stack.append(known(str(argument).replace(" ", ".")))
        elif name == "STACK_GLOBAL":
            last = stack.pop()
            stack.append(known(".".join((stack.pop(), last))))
        elif name == "BINPERSID":
            stack.append(_storage(stack.pop(), found))
        elif name == "REDUCE":
            arguments = stack.pop()
            stack.append(_made(stack.pop(), arguments))
        elif name in ("NEWOBJ", "NEWOBJ_EX"):
            taken = 2 if name == "NEWOBJ" else 3
            maker = stack[-taken]
            stack[-taken:] = [Object(maker.text)]
        elif name == "BUILD":  # attributes; those of a dict, as the _metadata of a state dict, are no parts of it
            state = stack.pop()
            if isinstance(stack[-1], Object) and isinstance(state, dict):
                stack[-1].parts = state  # no copy: a pickle can ask for it a hundred thousand times
        elif name == "EMPTY_SET":
            stack.append(Object("builtins.set"))
        elif name == "ADDITEMS":
            since_mark()
        elif name == "FROZENSET":
            since_mark()
            stack.append(Object("builtins.frozenset"))
        elif name == "POP":
            stack.pop()
        elif name == "STOP":
            return stack.pop()
        elif name not in ("PROTO", "FRAME"):
            raise ValueError(f"the instruction {name}")
    raise ValueError("no end")


# A pickle can nest one tuple within itself 50 times: such a thing must be neither hashed, copied nor printed here.


def _set(target: Any, items: Any) -> None:
    """Puts pairs into a dict, or into what is one of another class. Keys that no state dict has are left out."""
    target = target.parts if isinstance(target, Object) else target
    if not isinstance(target, dict):
        raise ValueError("no dict")
    for key, value in items:
        if type(key) in (str, int):
            target[key] = value


def _text(value: Any) -> str:
    if type(value) is not str:
        raise ValueError("no name")
    return value


def _storage(reference: Any, found: dict[str, Storage]) -> Storage:
    """A storage from its persistent id ("storage", class, key, device, elements, and in old files None)."""
    if len(reference) not in (5, 6) or reference[0] != "storage" or any(reference[5:]):
        raise ValueError("no storage")
    _, name, key, _, length = reference[:5]
    if type(key) is not str or type(length) is not int or not 0 <= length < 2**40:
        raise ValueError("no storage")
    storage = Storage(key, STORAGES[name.text.removeprefix("torch.")], length)
    if found.setdefault(key, storage) != storage:
        raise ValueError("a storage of two kinds")
    return storage


def _made(function: Any, arguments: Any) -> Any:
    """What the pickle would have got from a call, made without one."""
    if function.text == DICT:
        made: dict[Any, Any] = {}
        if arguments:  # Python 2 gives a list of pairs
            _set(made, arguments[0])
            arguments[0].clear()  # a long list is not to be read again and again
        return made
    if function.text in TENSORS and 4 <= len(arguments) <= 8:
        storage, offset, shape, stride = arguments[:4]
        if not isinstance(storage, Storage) or not len(shape) == len(stride) <= 8:
            raise ValueError("no tensor")
        if not all(type(n) is int and 0 <= n < 2**40 for n in (offset, *shape, *stride)):
            raise ValueError("no tensor")
        return Stored(storage, offset, tuple(shape), tuple(stride))
    if function.text in (PARAMETER, SIZE):
        return arguments[0]
    if not DATA.fullmatch(function.text):
        raise _Foreign(function.text[:100])
    return Object(function.text)
