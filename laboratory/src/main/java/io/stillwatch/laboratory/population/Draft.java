package io.stillwatch.laboratory.population;

import io.stillwatch.laboratory.network.Client;
import io.stillwatch.laboratory.wording.Topic;

/** The exchange being made; one object, filled again and again. Mutable; for one thread. */
public final class Draft {
  public long time;
  public String account = "";
  public String model = "";
  public String address = "";
  public Client client = new Client("", "");
  public String system = "";
  public String tools = "[]";
  public String conversation = "";
  public String plan = "";
  public String endUser = "";
  public double temperature = 1;
  public double topP = 1;
  public int maxTokens = 1024;
  public boolean stream;
  public int status = 200;

  /** Whether it is sent for a campaign, and not for whoever else uses the account. */
  public boolean harvested;

  public Topic topic;
  public int answerLength;
  public int reasoningLength;
  public final StringBuilder prompt = new StringBuilder();
  public final StringBuilder completion = new StringBuilder();
  public final StringBuilder reasoning = new StringBuilder();

  Draft(Topic topic) {
    this.topic = topic;
  }

  void clear() {
    system = "";
    tools = "[]";
    endUser = "";
    status = 200;
    harvested = false;
    prompt.setLength(0);
    completion.setLength(0);
    reasoning.setLength(0);
  }
}
