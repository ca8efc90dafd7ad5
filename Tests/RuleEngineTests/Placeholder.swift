// Holds the place of the tests until their first file is there.
