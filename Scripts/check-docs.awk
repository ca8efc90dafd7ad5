# Names each package or public declaration that has no documentation comment right above it.
# (The formatter's own rule sees public and open declarations only.) Stored properties are left out: in
# a documented type, a name like `range` is its own summary, and a comment would only repeat it.
FNR == 1 { above = "" }
{
  line = $0
  sub(/^[ \t]+/, "", line)
}
line ~ /^@[A-Za-z]/ && line !~ /(package|public) / { next }
line ~ /^(@[A-Za-z()]+ )*(package|public) / && line !~ /^(package|public) (import|extension|let|=) ?/ &&
  line !~ /^(package|public) var [^{]*$/ {
  if (above !~ /^\/\/\//) {
    print FILENAME ":" FNR ": not documented: " line
    bare = 1
  }
}
{ above = line }
END { exit bare }
