package io.stillwatch.view.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.view.LinkView;
import io.stillwatch.view.report.GraphLayout.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class GraphLayoutTest {

  @Test
  void twoCliquesStandApart() {
    List<LinkView> links = new ArrayList<>();
    for (int one = 0; one < 10; one++) {
      for (int other = 0; other < one; other++) {
        links.add(new LinkView("a" + one, "a" + other, "text", 1, ""));
        links.add(new LinkView("b" + one, "b" + other, "text", 1, ""));
      }
    }
    links.add(new LinkView("a0", "b0", "network", 1, ""));
    Map<String, Place> places = GraphLayout.of(links);
    assertThat(places).hasSize(20);
    double within = 0;
    double between = Double.MAX_VALUE;
    for (int one = 1; one < 10; one++) {
      for (int other = 1; other < 10; other++) {
        within = Math.max(within, distance(places, "a" + one, "a" + other));
        between = Math.min(between, distance(places, "a" + one, "b" + other));
      }
    }
    assertThat(within).isLessThan(between);
  }

  @Test
  void everyAccountIsOnThePageAlsoWhenThereAreOnlyTwo() {
    Map<String, Place> places = GraphLayout.of(List.of(new LinkView("a", "b", "text", 0.5, "")));
    assertThat(places.values())
        .allSatisfy(
            place -> {
              assertThat(place.x()).isBetween(0.0, GraphLayout.WIDTH);
              assertThat(place.y()).isBetween(0.0, GraphLayout.HEIGHT);
              assertThat(place.degree()).isEqualTo(1);
            });
  }

  private static double distance(Map<String, Place> places, String one, String other) {
    Place from = places.getOrDefault(one, new Place(0, 0, 0, 0));
    Place to = places.getOrDefault(other, new Place(0, 0, 0, 0));
    return Math.hypot(from.x() - to.x(), from.y() - to.y());
  }
}
