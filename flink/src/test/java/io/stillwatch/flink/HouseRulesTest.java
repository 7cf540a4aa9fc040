package io.stillwatch.flink;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** Holds the job's classes to the house rules. */
final class HouseRulesTest {
  /** The rooms in the order in which data flows. */
  private static final List<String> ROOMS = List.of("intake", "account", "verdict", "out");

  /** The newest class files that a cluster on Java 17 loads. */
  private static final int JAVA_17 = 61;

  private static final JavaClasses JOB =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
          .importPackages("io.stillwatch.flink");

  @Test
  void aRoomKnowsOnlyRoomsBeforeIt() {
    assertThat(JOB).isNotEmpty();
    for (int room = 0; room < ROOMS.size(); room++) {
      String[] later =
          ROOMS.stream().skip(room + 1L).map(HouseRulesTest::packages).toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage(packages(ROOMS.get(room)))
          .should()
          .dependOnClassesThat(resideInAnyPackage(later))
          .allowEmptyShould(true)
          .check(JOB);
    }
    slices().matching("io.stillwatch.flink.(*)..").should().beFreeOfCycles().check(JOB);
  }

  @Test
  void everyPublicClassIsFinalOrSealed() {
    assertThat(JOB)
        .filteredOn(each -> each.getModifiers().contains(JavaModifier.PUBLIC))
        .filteredOn(each -> !each.isInterface() && !each.isEnum() && !each.isAnonymousClass())
        .allMatch(each -> each.getModifiers().contains(JavaModifier.FINAL), "is final");
  }

  @Test
  void aClusterOnJava17LoadsAllOfIt() {
    assertThat(List.of(StillwatchJob.class, JobOptions.class))
        .allMatch(each -> classFileVersion(each) <= JAVA_17, "is Java 17");
  }

  @Test
  void timeAndChanceComeInByTheDoor() {
    noClasses()
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .callMethod(UUID.class, "randomUUID")
        .orShould()
        .callConstructor(Random.class)
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(ThreadLocalRandom.class, Clock.class)
        .check(JOB);
  }

  @Test
  void nothingIsWiredByAnnotation() {
    assertThat(JOB)
        .flatExtracting(JavaClass::getDirectDependenciesFromSelf)
        .extracting(each -> each.getTargetClass().getSimpleName())
        .doesNotContain("Inject", "Autowired", "Component", "Provides");
  }

  /** The number that stands in the seventh and eighth byte of a class file. */
  private static int classFileVersion(Class<?> each) {
    String file = "/" + each.getName().replace('.', '/') + ".class";
    try (InputStream in = Objects.requireNonNull(each.getResourceAsStream(file))) {
      byte[] head = in.readNBytes(8);
      return (head[6] & 0xff) << 8 | head[7] & 0xff;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String packages(String room) {
    return "io.stillwatch.flink." + room + "..";
  }
}
