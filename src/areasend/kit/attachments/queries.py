"""What hangs on a row, as its page shows it to someone on a day."""

from dataclasses import dataclass
from typing import Any

from areasend.kit.asat import AsAt
from areasend.kit.attachments.kinds import BY_KEY
from areasend.kit.attachments.limits import MEGABYTE
from areasend.kit.attachments.models import EvidenceFile, OfRow, Remark
from areasend.kit.registers.declaration import Register
from areasend.kit.registers.rows import RegisterRow


@dataclass(frozen=True)
class ShownRemark:
    """One remark, and whether the reader may withdraw it."""

    remark: Remark
    paragraphs: tuple[str, ...]
    may_withdraw: bool


@dataclass(frozen=True)
class ShownFile:
    """One file, its kind and size in words, and whether the reader may withdraw it."""

    file: EvidenceFile
    kind: str
    size: str
    may_withdraw: bool


@dataclass(frozen=True)
class Attached:
    """All that hangs on one row, oldest first, and whether the reader may add to it."""

    remarks: tuple[ShownRemark, ...]
    files: tuple[ShownFile, ...]
    may_add: bool

    @property
    def may_withdraw_files(self) -> bool:
        """Whether the reader may withdraw any of the files."""
        return any(one.may_withdraw for one in self.files)


def attached_to(register: Register, row: RegisterRow, *, as_at: AsAt, user: Any, may_edit: bool) -> Attached:
    """What was there by the end of the day, for someone who may or may not change the row on it."""
    may_take_back = register.is_open_to(user, "edit") and not as_at.is_past
    remarks, files = (
        model.objects.of_row(register.key, row.pk).added_by(as_at.on).select_related("by", "withdrawn_by")
        for model in (Remark, EvidenceFile)
    )
    return Attached(
        remarks=tuple(_remark(one, may_take_back and may_withdraw(one, user)) for one in remarks),
        files=tuple(_file(one, may_take_back and may_withdraw(one, user, may_edit)) for one in files),
        may_add=may_edit and not row.is_withdrawn,
    )


def _remark(remark: Remark, may_take_back: bool) -> ShownRemark:
    return ShownRemark(remark, () if remark.is_withdrawn else _paragraphs(remark.text), may_take_back)


def _file(file: EvidenceFile, may_take_back: bool) -> ShownFile:
    return ShownFile(file, BY_KEY[file.kind].words, size_in_words(file.size), may_take_back)


def may_withdraw(thing: OfRow, user: Any, may_change_row: bool = False) -> bool:
    """Whoever put it there takes it back; a file also whoever may change its row, if its adder is not at hand."""
    return not thing.is_withdrawn and (thing.by_id == user.pk or may_change_row)


def anything_hangs_on(register: str, row_id: int) -> bool:
    """Whether a row has ever had a remark or a file: then it is not deleted."""
    return any(model.objects.of_row(register, row_id).exists() for model in (Remark, EvidenceFile))


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def size_in_words(size: int) -> str:
    """1 KB, 24 KB, 1.4 MB."""
    return f"{size / MEGABYTE:.1f} MB" if size >= MEGABYTE else f"{max(1, round(size / 1024))} KB"
