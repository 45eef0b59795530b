"""Pictures made at build time as SVG: the frame, and one module for each kind of picture.

No charting library draws them. Altair with vl-convert was tried: it measures text with the fonts of
the machine, so the same chart came out 469 or 500 px wide with and without Chinese fonts, and it
writes colours into each shape, where light and dark have to come from the page. Here a picture is
built from our own shapes, widths of text are estimated by a fixed table (`text.py`), and colours
are classes of `pictures.css`: the same bytes on any machine.
"""
