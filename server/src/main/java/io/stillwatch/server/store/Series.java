package io.stillwatch.server.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The files of a log, numbered from 1 without a gap.
 *
 * @param folder where they lie
 * @param stem how their names begin
 */
record Series(Path folder, String stem) {

  /** The file of a number, whether it is there or not. */
  Path file(int number) {
    return folder.resolve(String.format(Locale.ROOT, "%s-%06d.log", stem, number));
  }

  /**
   * The files that are there, oldest first.
   *
   * @throws Damage if one is missing between two others
   */
  List<Segment> segments() throws IOException, Damage {
    List<Path> found;
    try (Stream<Path> files = Files.list(folder)) {
      found =
          files
              .filter(file -> file.getFileName().toString().startsWith(stem + "-"))
              .sorted()
              .toList();
    }
    for (int place = 0; place < found.size(); place++) {
      if (!found.get(place).equals(file(place + 1))) {
        throw Damage.missing(file(place + 1));
      }
    }
    return found.stream().map(Segment::new).toList();
  }
}
