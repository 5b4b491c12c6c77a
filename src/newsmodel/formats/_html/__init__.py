"""What `newsmodel.formats.html` is made of: text made safe, marks, the article, the side, the style."""
