package io.stillwatch.read;

/** The kinds of value that a field may have. */
enum Shape {
  TEXT("a text"),
  TIME("an RFC 3339 time in the years 1970 to 9999"),
  COUNT("a whole number from 0"),
  NUMBER("a finite number"),
  FLAG("true or false"),
  NAMES("a list of texts"),
  SCOPE("an object");

  private final String wanted;

  Shape(String wanted) {
    this.wanted = wanted;
  }

  /** The shape in words, for a reason. */
  String wanted() {
    return wanted;
  }
}
