"""What a clinic is housed in, equipped with and run by: things whose figures tell nothing of anybody's health."""

from __future__ import annotations

from claimlint.detect.lexicon.forms import nouns, terms

HOUSE = nouns(
    """door, entrance, elevator, room, lobby, hallway, garage, lot, space, stall, floor, wing, building, window, roof
    garden, park, city, town, county, street, district, bus, shuttle, car, bicycle, table, chair, recliner, desk
    bench, stretcher, gurney, scooter, cart, shelf, locker, fridge, freezer, autoclave, sterilizer, generator
    compressor, cooler, printer, request, screen, tablet, call, email, letter, form, page, file, document, website
    portal, password, department, job, invoice, vendor, supplier, startup, business, restaurant, parking ticket
    shift, slot, seat, display, brightness, humidity, keyboard"""
) | terms("parking, paper, paperwork, electricity, data, leave, stock, inventory, waste, voicemail, lighting")
"""Premises, furniture, machines, papers and jobs."""
