"""Registers: one declaration gives list, page, form, history, as-at, files out and import."""

from areasend.kit.registers.catalogue import all_registers, register_of, registers_for
from areasend.kit.registers.declaration import Choice, Column, Panel, Register

__all__ = ["Choice", "Column", "Panel", "Register", "all_registers", "register_of", "registers_for"]
