"""What a material must meet: facts in, findings with numbers out."""
