"""Cluster Briefs: checkable briefs on China's regional life-science and medical-device clusters.

Each name below this package is one step of the data's way, in this order:

    values  vocabulary  seed  capture  clean  draft  brief  verify  pages  publish  site  cli

A step may import the steps to its left, never one to its right (tests/test_layers.py holds it).
"""
