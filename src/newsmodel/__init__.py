"""newsmodel."""

from newsmodel.model import *
from newsmodel.text import parse
from newsmodel.errors import *
from newsmodel.formats.json import dumps, loads, dump, load
