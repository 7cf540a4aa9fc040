package io.stillwatch.server.share;

import tools.jackson.databind.node.ObjectNode;

/**
 * An object that shall be shared. Where its {@code modified} stands, that and {@code created} are
 * filled in once it is known whether the object is new.
 *
 * @param campaign the service's own name of the campaign that it tells of, or empty if it is part
 *     of several
 * @param object the object in STIX
 */
record Draft(String campaign, ObjectNode object) {

  String id() {
    return object.path("id").stringValue();
  }
}
