package io.stillwatch.server.policy;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import io.stillwatch.view.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds words that texts are compared with and that no text ever is: {@code campaign.confidence ==
 * "hihg"} has the right types and would never hold. Stateless.
 */
final class ComparedWords {
  private static final Set<String> COMPARISONS = Set.of("_==_", "_!=_", "@in");

  private ComparedWords() {}

  /**
   * A word that is not known.
   *
   * @param place where it stands
   * @param message what is wrong with it, as a sentence
   */
  record Unknown(CelSourceLocation place, String message) {}

  /** The first of them, if there is one. */
  static Optional<Unknown> unknown(CelAbstractSyntaxTree tree) {
    List<CelExpr> compared = new ArrayList<>();
    CelNavigableAst.fromAst(tree)
        .getRoot()
        .allNodes()
        .filter(node -> node.getKind() == Kind.CALL)
        .map(node -> node.expr().call())
        .filter(call -> COMPARISONS.contains(call.function()))
        .forEach(call -> call.args().forEach(each -> gather(each, compared)));
    for (CelExpr each : compared) {
      String word = each.constant().stringValue();
      if (!Vocabulary.WORDS.contains(word)) {
        return Optional.of(
            new Unknown(
                place(tree, each),
                "Nothing is ever \""
                    + Printable.line(word, 40)
                    + "\"; the words are "
                    + String.join(", ", new TreeSet<>(Vocabulary.WORDS))
                    + "."));
      }
    }
    return Optional.empty();
  }

  private static void gather(CelExpr expression, List<CelExpr> words) {
    if (expression.getKind() == Kind.LIST) {
      expression.list().elements().forEach(each -> gather(each, words));
    } else if (expression.getKind() == Kind.CONSTANT
        && expression.constant().getKind() == CelConstant.Kind.STRING_VALUE) {
      words.add(expression);
    }
  }

  private static CelSourceLocation place(CelAbstractSyntaxTree tree, CelExpr expression) {
    Map<Long, Integer> offsets = tree.getSource().getPositionsMap();
    int offset = offsets.getOrDefault(expression.id(), 0);
    return tree.getSource().getOffsetLocation(offset).orElse(CelSourceLocation.of(1, 0));
  }
}
