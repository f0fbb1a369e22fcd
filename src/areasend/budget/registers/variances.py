"""The registers of what has to be explained, and of how it was."""

from areasend.budget.models import VarianceExplanation, VarianceRule
from areasend.kit.registers import Choice, Column, Register
from areasend.kit.registers.catalogue import declare

EITHER = (
    Choice("either", "Either of them", ("either", "or", "any")),
    Choice("both", "Both of them", ("both", "and")),
)
AGAINST = (
    Choice("revised", "The revised budget", ("revised", "revised budget", "current")),
    Choice("original", "The original budget", ("original", "original budget")),
)

RULES = Register(
    key="variance-rules",
    model=VarianceRule,
    one="rule for significant variances",
    many="Rules for significant variances",
    subject="budget",
    title="words",
    about="From which day on how large a difference between forecast and budget has to be explained.",
    natural_key=("from_on",),
    order=("-from_on",),
    columns=(
        Column("from_on", "From", ("from", "from on", "effective from", "date"), listed=True),
        Column("at_least_amount", "At least (£)", ("at least", "amount", "threshold", "£"), listed=True, money=True),
        Column("at_least_percent", "At least (%)", ("percent", "%", "at least %", "threshold %"), listed=True),
        Column("needs", "Either or both", ("either or both", "needs", "test"), EITHER, listed=True),
        Column("against", "Against", ("against", "budget"), AGAINST, listed=True),
        Column("words", "As the area says it", ("rule", "words", "as written")),
    ),
)
EXPLANATIONS = Register(
    key="variance-explanations",
    model=VarianceExplanation,
    one="explanation of a variance",
    many="Explanations of variances",
    subject="budget",
    title="why",
    about="Why a line's forecast differs from its budget and what is being done, as said on a day.",
    natural_key=("line", "stated_on"),
    order=("-stated_on", "line__code"),
    says_nothing_without=("why",),
    columns=(
        Column("line", "Budget line", ("line", "code", "cost centre", "budget line"), listed=True),
        Column("why", "Why", ("comment", "explanation", "reason", "why", "commentary"), listed=True),
        Column("action", "What is being done", ("action", "mitigation", "what is being done"), listed=True),
    ),
)

declare(RULES, EXPLANATIONS)
