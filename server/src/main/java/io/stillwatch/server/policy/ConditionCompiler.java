package io.stillwatch.server.policy;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import io.stillwatch.enforce.Condition;
import io.stillwatch.exchange.StillwatchException;
import io.stillwatch.view.Printable;
import java.nio.file.Path;
import java.util.Optional;

/** Makes a condition of an expression in CEL. Thread-safe. */
final class ConditionCompiler {
  /**
   * No expression is longer or deeper, and none goes round a list more often: with these, asking
   * costs at most some milliseconds, whatever stands in the file.
   */
  private static final CelOptions BOUNDS =
      CelOptions.current()
          .maxExpressionCodePointSize(4_000)
          .maxParseRecursionDepth(64)
          .comprehensionMaxIterations(1_000)
          .maxRegexProgramSize(1_000)
          .enableHeterogeneousNumericComparisons(true)
          .build();

  private static final CelCompiler COMPILER = compiler();
  private static final CelRuntime RUNTIME =
      CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(BOUNDS).build();

  private final Path file;

  ConditionCompiler(Path file) {
    this.file = file;
  }

  private static CelCompiler compiler() {
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(BOUNDS)
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .setResultType(SimpleType.BOOL);
    Vocabulary.variables().forEach((name, variable) -> builder.addVar(name, variable.type()));
    return builder.build();
  }

  /**
   * Compiles an expression.
   *
   * @throws StillwatchException naming line and column, if it does not say whether something holds
   */
  Condition compile(Entry expression) {
    CelValidationResult result = COMPILER.compile(expression.value());
    if (result.hasError()) {
      CelIssue first = result.getErrors().getFirst();
      CelSourceLocation place = first.getSourceLocation();
      throw problem(expression, place, message(expression, place, first.getMessage()));
    }
    try {
      CelAbstractSyntaxTree tree = result.getAst();
      Optional<ComparedWords.Unknown> unknown = ComparedWords.unknown(tree);
      if (unknown.isPresent()) {
        throw problem(expression, unknown.get().place(), unknown.get().message());
      }
      return condition(RUNTIME.createProgram(tree));
    } catch (CelValidationException | CelEvaluationException failure) {
      throw problem(expression, CelSourceLocation.of(1, 0), String.valueOf(failure.getMessage()));
    }
  }

  private static Condition condition(CelRuntime.Program program) {
    return subject -> {
      try {
        return program.eval((String name) -> Vocabulary.value(name, subject)).equals(true)
            ? Condition.Answer.HOLDS
            : Condition.Answer.HOLDS_NOT;
      } catch (CelEvaluationException undecided) {
        return Condition.Answer.UNDECIDED;
      }
    };
  }

  private static String message(Entry expression, CelSourceLocation place, String found) {
    if (!found.startsWith("undeclared reference")) {
      return Printable.line(found, 300) + ".";
    }
    String name = NearName.at(expression.value(), place);
    return "There is nothing named \""
        + Printable.line(name, 80)
        + "\"; the nearest is "
        + NearName.to(name, Vocabulary.variables().keySet())
        + ".";
  }

  private StillwatchException problem(Entry expression, CelSourceLocation place, String message) {
    int line = expression.line() + Math.max(0, place.getLine() - 1);
    int column = Math.max(0, place.getColumn()) + (place.getLine() <= 1 ? expression.column() : 1);
    return PolicyLines.problem(file, line, "when, column " + column + ": " + message);
  }
}
