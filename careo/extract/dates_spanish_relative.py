"""x"""
from careo.extract.dates_english_relative import ENGLISH
import dataclasses
SPANISH=dataclasses.replace(ENGLISH)
