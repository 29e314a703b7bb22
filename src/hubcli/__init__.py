"""A proved, bilingual fact base on China's three innovation centres, and the commands that compare them."""
