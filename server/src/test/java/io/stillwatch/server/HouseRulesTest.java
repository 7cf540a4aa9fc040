package io.stillwatch.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Holds this module's classes to the house rules. */
final class HouseRulesTest {
  private static final String FRONT = "io.stillwatch.server";

  private static final JavaClasses SERVER =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(FRONT);

  @Test
  void roomsDoNotKnowWhoPutsThemTogether() {
    noClasses()
        .that()
        .resideInAPackage(FRONT + ".*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(FRONT)
        .check(SERVER);
  }

  @Test
  void noTwoRoomsNeedEachOther() {
    slices().matching(FRONT + ".(*)..").should().beFreeOfCycles().check(SERVER);
  }

  @Test
  void everyRoomHasADoorPlate() {
    assertThat(SERVER)
        .extracting(JavaClass::getPackageName)
        .allSatisfy(
            room ->
                assertThat(SERVER.contain(room + ".package-info"))
                    .as("plate of %s", room)
                    .isTrue());
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
        .check(SERVER);
  }

  @Test
  void everyPublicClassIsFinalOrSealed() {
    assertThat(SERVER)
        .filteredOn(each -> each.getModifiers().contains(JavaModifier.PUBLIC))
        .filteredOn(each -> !each.isInterface() && !each.isEnum() && !each.isAnonymousClass())
        .isNotEmpty()
        .allMatch(
            each -> each.getModifiers().contains(JavaModifier.FINAL) || each.reflect().isSealed(),
            "is final or sealed");
  }
}
