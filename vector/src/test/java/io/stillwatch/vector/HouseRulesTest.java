package io.stillwatch.vector;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Holds this module's classes to the house rules. */
final class HouseRulesTest {
  private static final JavaClasses VECTOR =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.stillwatch.vector");

  @Test
  void thereIsOneDoor() {
    assertThat(VECTOR)
        .filteredOn(each -> each.getModifiers().contains(JavaModifier.PUBLIC))
        .extracting(JavaClass::getSimpleName)
        .containsExactly("VectorKernels");
  }

  @Test
  void ofTheEngineItKnowsTheKernelsAlone() {
    classes()
        .that()
        .resideInAPackage("io.stillwatch.vector")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "io.stillwatch.vector",
            "io.stillwatch.kernel",
            "jdk.incubator.vector",
            "java..",
            "org.jspecify.annotations")
        .check(VECTOR);
  }

  @Test
  void everyClassIsFinal() {
    assertThat(VECTOR)
        .filteredOn(each -> !each.getSimpleName().equals("package-info"))
        .hasSizeGreaterThan(5)
        .allMatch(each -> each.getModifiers().contains(JavaModifier.FINAL), "is final");
  }
}
