package io.stillwatch.server;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Somebody who reads over TAXII what a service shares. */
final class Peer {
  static final String OBJECTS = "/taxii2/peers/collections/campaigns/objects/";

  private final Served service;

  Peer(Served service) {
    this.service = service;
  }

  /** One who holds a token of the role. */
  static Peer of(Served service) {
    return new Peer(service.as(service.token("peer")));
  }

  HttpResponse<String> call(String call, String... headers) {
    return service.call(call, "", headers);
  }

  JsonNode get(String path) {
    HttpResponse<String> response = call("GET " + path);
    if (response.statusCode() != 200) {
      throw new AssertionError(path + ": " + response.statusCode() + " " + response.body());
    }
    return Call.JSON.readTree(response.body());
  }

  /** The objects of one answer. */
  List<JsonNode> objects(String query) {
    List<JsonNode> objects = new ArrayList<>();
    get(OBJECTS + query).path("objects").forEach(objects::add);
    return objects;
  }

  /** The objects of one answer, by their kind; the last of each. */
  JsonNode byType(String query) {
    ObjectNode byType = Call.JSON.createObjectNode();
    objects(query).forEach(object -> byType.set(Call.text(object, "type"), object));
    return byType;
  }
}
