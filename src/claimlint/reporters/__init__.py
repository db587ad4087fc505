"""Report to bytes, one module a format. A format is found by being a module of this folder.

``base`` says what a reporter is, ``registry`` finds them, ``records`` and ``terminal`` serve
several, and so do modules with an underscore. The folder ``claims`` holds the formats of the
claims inventory.
"""
