"""Given names: that a name is a person's, and whom "he" and "she" may mean; to teach one, add a word."""

FEMALE_NAMES: frozenset[str] = frozenset(
    """
    Abby Abigail Aditi Agnes Aisha Alessandra Alexandra Alexis Alice Alicia Alison Amanda Amber Amelia Amy Ana
    Anastasia Andrea Angela Angelina Anita Anjali Ann Anna Anne Annie Antonia Ashley Audrey Barbara Beata
    Becky Belinda Beth Betsy Bettina Betty Beverly Bianca Bonnie Brenda Bridget Brittany Camila Camille Candice Cara
    Carla Carly Carmen Carol Carolina Caroline Carolyn Catherine Cathie Cathy Cecilia Celine Charlotte Chelsea
    Cheryl Chloe Chrissy Christina Christine Claire Clara Clarissa Claudia Colleen Connie Cristina Cynthia Daniela
    Danielle Dawn Deborah Debbie Deepa Delia Denise Diana Diane Dina Dolores Donna Dorothy Ebony Eileen Elaine
    Eleanor Elena Elisabeth Elise Elizabeth Ella Ellen Emily Emma Erica Erika Erin Esther Eva Eve Evelyn Fatima
    Felicia Fiona Frances Francesca Gabriela Gail Geraldine Gina Ginni Gita Giorgia Gloria Grace
    Gretchen Hannah Harriet Heather Heidi Helen Helena Helene Hillary Hilary Holly Huma Ida Ilana Ingrid Irene Irina
    Isabel Isabella Ivanka Jackie Jacqueline Jane Janet Janice Jean Jeanne Jenna Jennifer Jenny Jess Jessica Jill Jo
    Joan Joanna Joanne Josephine Joy Joyce Juanita Judith Judy Julia Juliana Julie June Kamala Karen Karin Kate
    Katharine Katherine Kathleen Kathryn Kathy Katie Katrina Katy Kavita Kayla Keisha Kelly Kellyanne Kerry-Ann Kim
    Kimberly Kirsten Kristen Kristin Kristina Krystal Lael Latoya Laura Lauren Lea Leah Leila Lena Lesley
    Leslie Leticia Linda Lindsay Lisa Liz Loretta Lorie Louise Lucia Lucy Lydia Lynn Madeleine Maggie Mandy Margaret
    Maria Mariana Marie Marilyn Marina Marissa Marsha Martha Mary Maureen Megan Megyn Melania Melanie Melissa
    Mercedes Meredith Michele Michelle Mimi Mindy Miranda Molly Monica Nadia Nancy Naomi Natalia Natalie Natasha
    Neha Nicola Nicole Nikki Nina Nora Noreen Olga Olivia Pam Pamela Patricia Patty Paula Pauline Penny Phyllis
    Pooja Priscilla Priya Quincy Rachel Radhika Rebecca Renee Rhonda Rita Roberta Rosa Rose Rosemary Roxana
    Ruth Sabrina Sally Samantha Sandra Sara Sarah Savita Shannon Sharon Sheila Shelly Sherry Shilpa Shirley Simone
    Sofia Sonia Sophia Sophie Stacey Stacy Stella Stephanie Sue Susan Susanna Susannah Susie Suzanne Svetlana Sylvia
    Tamara Tanya Tara Tatiana Teresa Terri Theresa Tiffany Tina Tracey Tracy Ursula Valerie Vanessa Vera Veronica
    Victoria Vivian Wendy Whitney Yolanda Yvonne Zoe
    """.split()
)
"""Given names that "she" may refer to and "he" may not."""

MALE_NAMES: frozenset[str] = frozenset(
    """
    Aaron Abdul Abdullah Abhishek Abraham Adam Adrian Ahmed Ajay Akira Alan Albert Alberto Alec Alejandro Alessandro
    Alex Alexander Alexei Alfred Ali Allan Allen Alvin Amit Anand Anders Andre Andreas Andrew Andrey Andy Angus Anil
    Anthony Anton Antonio Ari Arjun Arnold Arthur Arun Ashish Austin Barack Barry Bart Ben Benjamin Bernard Bernie
    Bert Bill Billy Bjorn Bob Boris Brad Bradley Brandon Brendan Brent Brett Brian Bruce Bruno Bryan Byron Caleb
    Calvin Carl Carlos Cary Casey Cesar Chad Charles Charlie Chris Christian Christoph Christopher Chuck Claude
    Clark Claudio Clayton Cliff Clive Colin Conor Corey Cory Craig Curtis Cyril Cyrus Dale Damian Damien Dan Daniel
    Daniele Danny Darren Darrell Dave David Davide Dean Deepak Dennis Derek Diego Dieter Dinesh Dmitry Dominic Don
    Donald Doug Douglas Duncan Dustin Dylan Earl Ed Eddie Edgar Eduardo Edward Edwin Elias Elliot Elliott Elon
    Emanuel Emmanuel Enrico Enrique Eric Erik Ernest Ethan Eugene Evan Fabio Felipe Felix Fernando Filip Francesco
    Francis Francisco Francois Frank Franz Fred Frederick Fredrik Gabriel Gareth Gary Gaurav Gavin Gene Geoff
    Geoffrey George Gerald Gerard Gerhard Giles Giovanni Glen Glenn Gordon Graeme Graham Grant Greg Gregory Guido
    Guillaume Guillermo Gus Guy Hamad Hans Harold Harry Harsh Harvey Hassan Hector Helmut Henry Herbert Herman Hideo
    Hiroshi Howard Hugh Hugo Ian Igor Ismail Ivan Jack Jacob Jaime Jake James Jamie Jan Janusz Jared Jason Javier
    Jay Jed Jeb Jeff Jeffrey Jens Jeremy Jerome Jerry Jesse Jim Jimmy Joachim Joao Joe Joel Joerg Johan Johannes
    John Johnny Jon Jonas Jonathan Jordan Jorge Jose Josef Joseph Josh Joshua Juan Juergen Julian Julien Julio
    Justin Karl Karthik Kazuhiro Keith Ken Kenneth Kenny Kent Kevin Kieran Kirk Klaus Koichi Kunal Kurt Kyle Lance
    Larry Lars Laurence Laurent Lawrence Lee Len Leo Leon Leonard Leonardo Lloyd Logan Lorenzo Lou Louis Luca Lucas
    Luigi Luis Lukas Luke Magnus Malcolm Manish Manoj Manuel Marc Marcel Marcelo Marco Marcus Mario Mark Markus
    Marshall Martin Marvin Masahiro Massimo Mateusz Mathias Matt Matteo Matthew Matthias Maurice Max Mehmet Michael
    Michal Michel Miguel Mike Mikhail Mitch Mitt Mohamed Mohammad Mohammed Morgan Muhammad Myles Nathan Naveen Neal
    Neel Neil Newt Niall Nicholas Nick Nicolas Nigel Nikhil Nikolai Norman Olaf Oleg Oliver Olivier Omar Oscar Otto
    Owen Pablo Pankaj Paolo Pascal Patrick Paul Paulo Pavel Pedro Per Pete Peter Phil Philip Philipp Philippe
    Phillip Pierre Piotr Prakash Prashant Rafael Rahul Raj Rajesh Rakesh Ralf Ralph Ramesh Ramon Rand Randy Raphael
    Ravi Ray Raymond Reinhard Rene Reince Ricardo Richard Rick Rob Robert Roberto Rodney Rodrigo Roger Rohan Rohit
    Roland Rolf Roman Ron Ronald Ross Roy Rudy Rupert Russ Russell Ryan Sajid Salman Sam Samuel Sandeep Sanjay
    Satoshi Scott Sean Sebastian Sergei Sergio Seth Shane Shaun Shinichi Shinzo Simon Stan Stanley Stefan Stefano
    Stephan Stephane Stephen Sterling Steve Steven Stewart Stuart Sunil Suresh Sven Tadashi Takashi Takeshi Ted
    Terence Terrence Terry Thierry Thomas Tim Timothy Tobias Todd Tom Tomas Tomasz Tommy Tony Travis Trevor Troy
    Tyler Umesh Uwe Vaclav Victor Vijay Vikram Vincent Vinod Vishal Vivek Vladimir Walter Warren Wayne Wei Werner
    Wesley Will William Wolfgang Xavier Yasuo Yoshihiro Yusuke Zach Zachary
    """.split()
)
"""Given names that "he" may refer to and "she" may not."""

UNISEX_NAMES: frozenset[str] = frozenset(
    """
    Jan Jamie Jordan Logan Lee Alex Chris Sam Morgan Casey Terry Laurence Wei Charlie Lou Kim Leslie Andrea Tracy
    Ashley Shannon Stacy Nicola Simone Michele Jean Carol Hilary Joan Kelly Vivian Jackie Jo
    """.split()
)
"""Names among those below and above that women and men bear."""

GIVEN_NAMES = FEMALE_NAMES | MALE_NAMES
