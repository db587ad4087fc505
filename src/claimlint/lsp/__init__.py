"""The language server: findings while a page is written, in any editor that speaks LSP.

``text`` and ``positions`` keep what the editor shows, ``workbench`` judges it, ``desk`` says when what is judged,
``diagnostics``, ``hover`` and ``actions`` put results into the protocol's words, and ``server`` ties them to pygls.
"""
