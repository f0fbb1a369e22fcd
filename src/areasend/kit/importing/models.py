"""What an import leaves behind: the run, every line of the file, the totals typed in it, its mapping."""

from django.db import models


class ImportRun(models.Model):
    """One file's sheet brought (or about to be brought) into one register.

    `again` is a run that said nothing which the same sheet, read in the same way, had not said before.
    """

    STATES = [
        ("looking", "being looked at"),
        ("done", "brought in"),
        ("again", "brought in again"),
        ("undone", "undone"),
        ("failed", "refused"),
    ]
    register = models.CharField(max_length=60)
    file_name = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    sheet = models.CharField(max_length=120, blank=True)
    mapping = models.JSONField(default=dict)
    stated_on = models.DateField(null=True)
    by = models.CharField(max_length=150)
    at = models.DateTimeField(auto_now_add=True)
    state = models.CharField(max_length=10, choices=STATES, default="looking")
    sentence = models.TextField(blank=True)
    context = models.UUIDField(null=True)
    added = models.PositiveIntegerField(default=0)
    changed = models.PositiveIntegerField(default=0)
    unchanged = models.PositiveIntegerField(default=0)
    refused = models.PositiveIntegerField(default=0)
    left_out = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.file_name} into {self.register}"


class ImportLine(models.Model):
    """One line of a file and what became of it."""

    OUTCOMES = [
        ("added", "added"),
        ("changed", "changed"),
        ("unchanged", "unchanged"),
        ("refused", "refused"),
        ("left", "left out"),
    ]
    run = models.ForeignKey(ImportRun, on_delete=models.CASCADE, related_name="lines")
    register = models.CharField(max_length=60)
    line = models.PositiveIntegerField()
    outcome = models.CharField(max_length=10, choices=OUTCOMES)
    row_id = models.BigIntegerField(null=True)
    field = models.CharField(max_length=60, blank=True)
    value = models.TextField(blank=True)
    reason = models.CharField(max_length=400, blank=True)
    cells = models.JSONField(default=list)
    before = models.JSONField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["register", "row_id"], name="line_of_row"),
            models.Index(fields=["run", "outcome", "line"], name="line_of_run"),
        ]

    def __str__(self) -> str:
        return f"line {self.line}: {self.outcome}"


class TypedTotal(models.Model):
    """A total that someone typed in a sheet, beside what the sheet's own rows made when it came in.

    The rows are counted; the typed figure is kept as a finding for its writers to settle.
    """

    run = models.ForeignKey(ImportRun, on_delete=models.CASCADE, related_name="totals")
    register = models.CharField(max_length=60)
    field = models.CharField(max_length=60)
    sheet = models.CharField(max_length=120)
    line = models.PositiveIntegerField()
    label = models.CharField(max_length=200)
    typed = models.DecimalField(max_digits=16, decimal_places=2)
    rows_make = models.DecimalField(max_digits=16, decimal_places=2)
    rows_counted = models.PositiveIntegerField()
    parts = models.JSONField(default=list)
    stated_on = models.DateField()
    settled_on = models.DateField(null=True)
    settled_why = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["register", "sheet", "line", "field", "label", "typed"], name="one_typed_total"
            )
        ]

    def __str__(self) -> str:
        return f"{self.label}: {self.typed}"

    @property
    def is_of_row(self) -> bool:
        """Whether it stands beside the cells of one row: its label then ends in its own heading."""
        return bool(self.field) and self.rows_counted == 1 and ": " in self.label


class SavedMapping(models.Model):
    """How a kind of file is read, remembered for next month's file: keyed by register and headings."""

    register = models.CharField(max_length=60)
    headings = models.CharField(max_length=64)
    mapping = models.JSONField()
    by = models.CharField(max_length=150)
    at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["register", "headings"], name="one_mapping_a_layout")]

    def __str__(self) -> str:
        return f"{self.register} {self.headings}"
