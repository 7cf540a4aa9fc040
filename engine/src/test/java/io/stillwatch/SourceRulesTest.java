package io.stillwatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the text of every module to the house rules that class files do not show. */
final class SourceRulesTest {
  private static final int LONGEST_FILE = 400;
  private static final int MEDIAN_FILE = 80;
  private static final int NINTH_OF_TEN_FILES = 250;

  private static final Pattern FULL_NAME =
      Pattern.compile(
          "(?<![\\w.\"{])(java|javax|io\\.stillwatch|com|org|tools|picocli)"
              + "\\.[a-z]+\\.[A-Za-z.]*[A-Z]\\w+");
  private static final Pattern UNTYPED_LOCAL = Pattern.compile("[\\s(]var \\w+\\s*[=:]");
  // Put together from pieces, so that this file does not hold what it looks for.
  private static final Pattern MACHINE =
      Pattern.compile("/(ho" + "me|ro" + "ot|Us" + "ers|wo" + "rk)/[a-z.]|/tm" + "p/[a-z]");
  private static final Pattern REGISTRY =
      Pattern.compile("repo\\d?\\.maven|maven-cen" + "tral|artifact" + "ory|registry\\.n" + "pm");

  private static final Path ROOT = root();

  @Test
  void everyPackageHasADoorPlate() {
    for (Path folder : folders(main())) {
      Path plate = folder.resolve("package-info.java");
      assertThat(plate).exists();
      assertThat(text(plate)).as("%s", plate).startsWith("/**").contains("@NullMarked");
    }
  }

  @Test
  void noFileIsLongAndMostAreShort() {
    for (Map.Entry<String, List<Path>> module : byModule().entrySet()) {
      List<Integer> lines =
          module.getValue().stream().map(SourceRulesTest::lines).sorted().toList();
      assertThat(lines.get(lines.size() / 2))
          .as("median of %s", module.getKey())
          .isLessThanOrEqualTo(MEDIAN_FILE);
      assertThat(lines.get(lines.size() * 9 / 10))
          .as("p90 of %s", module.getKey())
          .isLessThanOrEqualTo(NINTH_OF_TEN_FILES);
    }
    assertThat(sources()).filteredOn(file -> lines(file) > LONGEST_FILE).isEmpty();
  }

  @Test
  void everyLocalSaysItsType() {
    assertThat(sources()).filteredOn(file -> UNTYPED_LOCAL.matcher(code(file)).find()).isEmpty();
  }

  @Test
  void namesAreImportedNotSpeltOut() {
    assertThat(sources())
        .filteredOn(file -> FULL_NAME.matcher(code(file)).find())
        .map(SourceRulesTest::name)
        .isEmpty();
  }

  @Test
  void noFileNamesAMachineOrARegistry() {
    assertThat(files(ROOT))
        .hasSizeGreaterThan(100)
        .filteredOn(
            file -> file.toString().matches(".*\\.(java|md|xml|js|css|html|yml|properties)"))
        .filteredOn(
            file -> MACHINE.matcher(text(file)).find() || REGISTRY.matcher(text(file)).find())
        .isEmpty();
  }

  /** The code of a file, without imports, comments and texts. */
  private static String code(Path file) {
    return text(file)
        .replaceAll("(?s)/\\*.*?\\*/", "")
        .replaceAll("(?m)^(import|package) .*$", "")
        .replaceAll("(?s)\"\"\".*?\"\"\"", "\"\"")
        .replaceAll("\"(\\\\.|[^\"\\\\\n])*\"", "\"\"")
        .replaceAll("//.*", "");
  }

  private static Map<String, List<Path>> byModule() {
    return main().stream()
        .collect(Collectors.groupingBy(file -> ROOT.relativize(file).getName(0).toString()));
  }

  private static List<Path> main() {
    return sources().stream().filter(file -> name(file).contains("/src/main/")).toList();
  }

  private static List<Path> sources() {
    List<Path> sources = files(ROOT).stream().filter(each -> name(each).endsWith(".java")).toList();
    assertThat(sources).as("sources under %s", ROOT).hasSizeGreaterThan(100);
    return sources;
  }

  private static Set<Path> folders(List<Path> files) {
    return files.stream().map(Path::getParent).collect(Collectors.toCollection(TreeSet::new));
  }

  /** What stands under the root, without what is built, fetched or hidden. */
  private static List<Path> files(Path root) {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !name(file).matches("(.*/)?(target|stillwatch-out|\\.[^/]+)/.*"))
          .sorted()
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String name(Path file) {
    return ROOT.relativize(file).toString().replace('\\', '/');
  }

  private static int lines(Path file) {
    return (int) text(file).lines().count();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The nearest folder above that holds the launcher. */
  private static Path root() {
    Path start = Path.of("").toAbsolutePath();
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.isRegularFile(folder.resolve("stillwatch"))) {
        return folder;
      }
    }
    throw new IllegalStateException("no folder with the launcher above " + start);
  }
}
