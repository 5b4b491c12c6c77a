"""newsmodel."""
from newsmodel.model import *
from newsmodel.text import parse
