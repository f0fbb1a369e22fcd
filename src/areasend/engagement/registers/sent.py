"""The registers of mail-outs and deliveries."""

from areasend.engagement.models import Delivery, MailOut
from areasend.kit.registers import Choice, Column, Register
from areasend.kit.registers.catalogue import declare

STATUSES = (
    Choice("delivered", "Delivered", ("del", "complete", "received")),
    Choice("returned", "Returned", ("returned*", "sent back*")),
    Choice("in-store", "Printed, in store", ("printed*", "in store*", "in stock*")),
    Choice("planned", "Planned", ("ordered*", "to print*")),
)

MAILOUTS = Register(
    key="mailouts",
    model=MailOut,
    one="mail-out",
    many="Mail-outs",
    subject="engagement",
    title="reference",
    about="Letters and e-mails sent to a cohort, by batch. Being sent a letter is not taking part.",
    natural_key=("reference",),
    order=("-sent_on", "reference"),
    columns=(
        Column("reference", "Reference", ("ref", "reference", "batch"), listed=True),
        Column("sent_on", "Sent on", ("sent", "sent on", "date", "date sent"), happened=True, listed=True),
        Column("cohort", "To whom", ("to whom", "cohort", "recipients", "audience"), vocabulary=True, listed=True,
               filtered=True),
        Column("district", "District", ("district", "area"), vocabulary=True, listed=True, filtered=True),
        Column("sent", "How many", ("no. sent", "number sent", "sent no", "quantity", "letters"), listed=True),
        Column("returned", "Came back", ("returned", "returns", "gone away"), listed=True),
        Column("cost", "Cost", ("cost", "cost £", "price"), money=True),
    ),
)  # fmt: skip

DELIVERIES = Register(
    key="deliveries",
    model=Delivery,
    one="delivery",
    many="Deliveries",
    subject="engagement",
    title="batch",
    about="Copies delivered to providers for families, by batch. Copies that came back are below nought; copies in "
    "store are listed and not counted as delivered.",
    natural_key=("batch",),
    order=("delivered_on", "batch"),
    columns=(
        Column("batch", "Batch", ("batch", "ref", "reference", "batch no"), listed=True),
        Column("item", "What", ("item", "what", "title"), vocabulary=True, filtered=True),
        Column("provider", "Provider", ("provider", "trust", "supplier"), vocabulary=True, listed=True, filtered=True),
        Column("delivered_on", "Delivered on", ("date delivered", "delivered on", "delivered", "date"), happened=True,
               listed=True),
        Column("to_whom", "For whom", ("delivered to", "for", "to whom", "cohort"), vocabulary=True, listed=True,
               filtered=True),
        Column("copies", "Copies", ("copies", "quantity", "number", "no. of copies"), listed=True),
        Column("status", "Status", ("status", "state"), STATUSES, listed=True, filtered=True),
        Column("delivery_note", "Delivery note", ("delivery note", "note", "dn")),
    ),
)  # fmt: skip

declare(MAILOUTS, DELIVERIES)
