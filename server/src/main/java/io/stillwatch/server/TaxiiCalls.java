package io.stillwatch.server;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.stillwatch.server.locks.Role;
import io.stillwatch.server.share.Page;
import io.stillwatch.server.share.Selection;
import io.stillwatch.server.share.SharedObject;
import io.stillwatch.server.share.Sharing;
import io.stillwatch.server.share.StixTime;
import io.stillwatch.server.share.TaxiiJson;
import io.stillwatch.server.share.TaxiiMedia;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * TAXII 2.1 for peers: one root with one collection, which can be read and not written. What is
 * refused is refused in TAXII's own form.
 */
final class TaxiiCalls implements HttpService {
  private static final String COLLECTION = "/peers/collections/{id}/";
  private static final String OBJECT = COLLECTION + "objects/{object}/";

  private final Watch watch;
  private final Sharing sharing;

  /** An answer, and the objects that it shows or tells of. */
  private record Answer(JsonNode body, List<SharedObject> objects) {
    static Answer of(JsonNode body) {
      return new Answer(body, List.of());
    }
  }

  TaxiiCalls(Watch watch) {
    this.watch = watch;
    this.sharing = watch.sharing();
  }

  @Override
  public void routing(HttpRules rules) {
    rules.get("/", calls(request -> Answer.of(TaxiiJson.discovery(sharing.terms()))));
    rules.get("/peers/", calls(request -> Answer.of(TaxiiJson.root(Call.MOST_BODY_BYTES))));
    rules.get("/peers/collections/", calls(this::collections));
    rules.get(COLLECTION, calls(this::collection));
    rules.get(COLLECTION + "manifest/", calls(this::manifest));
    rules.get(COLLECTION + "objects/", calls(this::objects));
    rules.post(COLLECTION + "objects/", calls(this::write));
    rules.get(OBJECT, calls(this::object));
    rules.delete(OBJECT, calls(this::write));
    rules.get(OBJECT + "versions/", calls(this::versions));
  }

  private Handler calls(Function<ServerRequest, Answer> call) {
    return (request, response) -> {
      try {
        Call.holder(PeerToken.authorization(request), watch.tokens(), Role.PEER);
        requireAccepted(request);
        Answer answer = call.apply(request);
        if (!answer.objects().isEmpty()) {
          added(response, "X-TAXII-Date-Added-First", answer.objects().getFirst());
          added(response, "X-TAXII-Date-Added-Last", answer.objects().getLast());
        }
        send(response, 200, answer.body());
      } catch (Refusal refusal) {
        refuse(response, refusal);
      }
    };
  }

  private static void requireAccepted(ServerRequest request) {
    HeaderName name = HeaderNames.ACCEPT;
    String accept =
        request.headers().contains(name)
            ? String.join(",", request.headers().get(name).allValues())
            : "";
    if (!TaxiiMedia.accepted(accept)) {
      throw new Refusal(406, "there is " + TaxiiMedia.TYPE + " alone");
    }
  }

  private static void added(ServerResponse response, String header, SharedObject object) {
    response.header(header, StixTime.added(object.added()));
  }

  private static void send(ServerResponse response, int status, JsonNode body) {
    response.status(status);
    response.header("Content-Type", TaxiiMedia.TYPE);
    response.header("X-Content-Type-Options", "nosniff");
    response.header("Cache-Control", "no-store");
    response.send(Call.JSON.writeValueAsBytes(body));
  }

  private static void refuse(ServerResponse response, Refusal refusal) {
    String title =
        switch (refusal.status()) {
          case 400 -> "Not understood";
          case 401 -> "Not authenticated";
          case 403 -> "Not allowed";
          case 404 -> "Not found";
          case 406 -> "Not acceptable";
          default -> "Refused";
        };
    if (refusal.status() == 401) {
      response.header("WWW-Authenticate", PeerToken.CHALLENGE);
    }
    send(response, refusal.status(), TaxiiJson.error(refusal.status(), title, refusal.reason()));
  }

  private void requireCollection(ServerRequest request) {
    String asked = Call.id(request);
    if (!asked.equals(sharing.collection()) && !asked.equals(TaxiiJson.ALIAS)) {
      throw new Refusal(404, "there is no such collection");
    }
  }

  private Answer collections(ServerRequest request) {
    return Answer.of(TaxiiJson.collections(sharing.collection()));
  }

  private Answer collection(ServerRequest request) {
    requireCollection(request);
    return Answer.of(TaxiiJson.collection(sharing.collection()));
  }

  private Answer write(ServerRequest request) {
    requireCollection(request);
    throw new Refusal(403, "the collection can be read only");
  }

  private Answer manifest(ServerRequest request) {
    requireCollection(request);
    Page page = sharing.shared().page(TaxiiQuery.read(request.query()));
    return new Answer(TaxiiJson.manifest(page), page.objects());
  }

  private Answer objects(ServerRequest request) {
    requireCollection(request);
    Page page = sharing.handOut(TaxiiQuery.read(request.query()));
    return new Answer(TaxiiJson.envelope(page), page.objects());
  }

  private Answer object(ServerRequest request) {
    Page page = sharing.handOut(ofObject(request));
    return new Answer(TaxiiJson.envelope(page), page.objects());
  }

  private Answer versions(ServerRequest request) {
    Page page = sharing.shared().page(ofObject(request).ofEveryVersion());
    return new Answer(TaxiiJson.versions(page), page.objects());
  }

  private Selection ofObject(ServerRequest request) {
    requireCollection(request);
    String id = request.path().pathParameters().get("object");
    if (sharing.shared().last(id).isEmpty()) {
      throw new Refusal(404, "there is no such object");
    }
    return TaxiiQuery.read(request.query()).of(id);
  }
}
