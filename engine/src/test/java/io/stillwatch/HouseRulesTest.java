package io.stillwatch;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** Holds the engine's classes to the house rules. */
final class HouseRulesTest {
  /** The rooms in the order in which data flows. */
  private static final List<String> ROOMS =
      List.of(
          "exchange",
          "kernel",
          "read",
          "intent",
          "sketch",
          "link",
          "nominate",
          "judge",
          "view",
          "enforce",
          "pipeline");

  private static final JavaClasses ENGINE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.stillwatch");

  @Test
  void everyPackageIsARoomOrStandsInOne() {
    assertThat(ENGINE)
        .isNotEmpty()
        .allMatch(each -> ROOMS.contains(room(each)), "stands in one of " + ROOMS);
  }

  @Test
  void aRoomKnowsOnlyRoomsBeforeIt() {
    for (int room = 0; room < ROOMS.size(); room++) {
      String[] later =
          ROOMS.stream().skip(room + 1L).map(HouseRulesTest::packages).toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage(packages(ROOMS.get(room)))
          .should()
          .dependOnClassesThat(resideInAnyPackage(later))
          .check(ENGINE);
    }
  }

  @Test
  void noTwoPackagesNeedEachOther() {
    slices().matching("io.stillwatch.(**)").should().beFreeOfCycles().check(ENGINE);
  }

  @Test
  void aNameSaysWhatAThingIs() {
    noClasses()
        .should()
        .haveSimpleNameContaining("Util")
        .orShould()
        .haveSimpleNameContaining("Helper")
        .orShould()
        .haveSimpleNameContaining("Manager")
        .orShould()
        .haveSimpleNameContaining("Common")
        .orShould()
        .haveSimpleNameEndingWith("Impl")
        .check(ENGINE);
  }

  @Test
  void everyPublicClassIsFinalOrSealed() {
    assertThat(ENGINE)
        .filteredOn(each -> each.getModifiers().contains(JavaModifier.PUBLIC))
        .filteredOn(each -> !each.isInterface() && !each.isEnum() && !each.isAnonymousClass())
        .allMatch(
            each -> each.getModifiers().contains(JavaModifier.FINAL) || each.reflect().isSealed(),
            "is final or sealed");
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
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .callMethod(UUID.class, "randomUUID")
        .orShould()
        .callConstructor(Random.class)
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(ThreadLocalRandom.class, SecureRandom.class, Clock.class)
        .check(ENGINE);
  }

  @Test
  void theEngineOpensNoConnection() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net..", "java.nio.channels.spi..", "javax.net..", "java.rmi..")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("java\\.nio\\.channels\\..*(Socket|Datagram).*")
        .check(ENGINE);
  }

  @Test
  void objectsAreBuiltByHand() {
    assertThat(ENGINE)
        .flatExtracting(JavaClass::getDirectDependenciesFromSelf)
        .extracting(each -> each.getTargetClass().getSimpleName())
        .doesNotContain("Inject", "Autowired", "Component", "Provides");
  }

  @Test
  void theEngineWritesNothingToTheTerminal() {
    noClasses()
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .check(ENGINE);
  }

  private static String packages(String room) {
    return "io.stillwatch." + room + "..";
  }

  private static String room(JavaClass each) {
    String[] names = each.getPackageName().split("\\.", -1);
    return names.length < 3 ? "" : names[2];
  }
}
