"""The quotes of an article: direct quotations and reported views, with who said them."""
