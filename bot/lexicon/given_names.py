"""Given names that tell whom "she" means; to teach one, add a word."""

FEMALE_NAMES: frozenset[str] = frozenset(
    """
    Abby Abigail Aditi Agnes Aisha Alessandra Alexandra Alexis Alice Alicia Alison Amanda Amber Amelia Amy Ana
    Anastasia Andrea Angela Angelina Anita Anjali Ann Anna Anne Annie Antonia April Ashley Audrey Barbara Beata
    Becky Belinda Beth Betsy Bettina Betty Beverly Bianca Bonnie Brenda Bridget Brittany Camila Camille Candice Cara
    Carla Carly Carmen Carol Carolina Caroline Carolyn Catherine Cathie Cathy Cecilia Celine Charlotte Chelsea
    Cheryl Chloe Chrissy Christina Christine Claire Clara Clarissa Claudia Colleen Connie Cristina Cynthia Daniela
    Danielle Dawn Deborah Debbie Deepa Delia Denise Diana Diane Dina Dolores Donna Dorothy Ebony Eileen Elaine
    Eleanor Elena Elisabeth Elise Elizabeth Ella Ellen Emily Emma Erica Erika Erin Esther Eva Eve Evelyn Fatima
    Felicia Fiona Florence Frances Francesca Gabriela Gail Georgia Geraldine Gina Ginni Gita Giorgia Gloria Grace
    Gretchen Hannah Harriet Heather Heidi Helen Helena Helene Hillary Hilary Holly Huma Ida Ilana Ingrid Irene Irina
    Isabel Isabella Ivanka Jackie Jacqueline Jane Janet Janice Jean Jeanne Jenna Jennifer Jenny Jess Jessica Jill Jo
    Joan Joanna Joanne Josephine Joy Joyce Juanita Judith Judy Julia Juliana Julie June Kamala Karen Karin Kate
    Katharine Katherine Kathleen Kathryn Kathy Katie Katrina Katy Kavita Kayla Keisha Kelly Kellyanne Kerry-Ann Kim
    Kimberly Kirsten Kristen Kristin Kristina Krystal Lael Lagarde Latoya Laura Lauren Lea Leah Leila Lena Lesley
    Leslie Leticia Linda Lindsay Lisa Liz Loretta Lorie Louise Lucia Lucy Lydia Lynn Madeleine Maggie Mandy Margaret
    Maria Mariana Marie Marilyn Marina Marissa Marsha Martha Mary Maureen May Megan Megyn Melania Melanie Melissa
    Mercedes Meredith Michele Michelle Mimi Mindy Miranda Molly Monica Nadia Nancy Naomi Natalia Natalie Natasha
    Neha Nicola Nicole Nikki Nina Nora Noreen Olga Olivia Pam Pamela Patricia Patty Paula Pauline Penny Phyllis
    Pooja Priscilla Priya Quincy Rachel Radhika Rebecca Renee Rhonda Rita Roberta Robin Rosa Rose Rosemary Roxana
    Ruth Sabrina Sally Samantha Sandra Sara Sarah Savita Shannon Sharon Sheila Shelly Sherry Shilpa Shirley Simone
    Sofia Sonia Sophia Sophie Stacey Stacy Stella Stephanie Sue Susan Susanna Susannah Susie Suzanne Svetlana Sylvia
    Tamara Tanya Tara Tatiana Teresa Terri Theresa Tiffany Tina Tracey Tracy Ursula Valerie Vanessa Vera Veronica
    Victoria Virginia Vivian Wendy Whitney Yellen Yolanda Yvonne Zoe
    """.split()
)
"""Given names that "she" may refer to and "he" may not."""
