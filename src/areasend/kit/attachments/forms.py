"""The forms of remarks and evidence files: a question each."""

from django import forms

from areasend.kit.attachments.kinds import ENDINGS, MOST, WHICH
from areasend.kit.attachments.limits import REMARK_CHARACTERS
from areasend.kit.page_form import PageForm


class RemarkForm(PageForm):
    """What someone says of a row."""

    text = forms.CharField(
        label="Your remark",
        max_length=REMARK_CHARACTERS,
        help_text=(
            "Everyone who may see this page reads it, with your name and role. It cannot be changed afterwards; "
            "you can withdraw it. Name no child."
        ),
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={
            "required": "Enter your remark",
            "max_length": f"Your remark must be {REMARK_CHARACTERS:,} characters or fewer",
        },
    )


class FileForm(PageForm):
    """A file, and what it shows."""

    file = forms.FileField(
        label="The file",
        help_text=(
            f"{WHICH}; {MOST}. Where and when a photo was taken is taken out of it before it is kept. "
            "No file with a child's name in it."
        ),
        widget=forms.FileInput(attrs={"accept": ",".join(ENDINGS), "class": "govuk-file-upload"}),
        allow_empty_file=True,
        error_messages={"required": "Choose a file"},
    )
    shows = forms.CharField(
        label="What does it show?",
        max_length=300,
        help_text="In a sentence, such as “Minutes of the group that agreed the guidance”.",
        error_messages={
            "required": "Say what the file shows",
            "max_length": "What the file shows must be 300 characters or fewer",
        },
    )


class WithdrawForm(PageForm):
    """Why something is taken back."""

    why = forms.CharField(
        label="Reason",
        max_length=300,
        help_text="Everyone who may see the page reads it.",
        error_messages={"required": "Say why", "max_length": "The reason must be 300 characters or fewer"},
    )
