package io.stillwatch.intent;

/**
 * Hears the words of tool names: a tool's name says less, and other things, than a request does.
 */
record ToolWords(WeightTable table, Tally tally) implements WordListener {

  @Override
  public void word(long hash, boolean opening) {
    tally.add(table.find(FeatureHash.tool(hash)));
  }

  @Override
  public void ideographs(long hash, int position) {}

  @Override
  public void pause() {}
}
