package rs.tefter.api.mojeracun.body;

import java.util.List;

/** What stands under a name. Numbers and truth values are texts: programs write them either way. */
sealed interface Value {

    record Text(String text) implements Value {}

    record Members(Fields fields) implements Value {}

    record Items(List<Value> values) implements Value {}

    record Nothing() implements Value {}
}
