package rs.tefter.validation.en16931;

/** What stands between two tags. */
sealed interface XmlContent permits XmlElement, XmlContent.Text {
    /** Text as it is written: escaped characters, comments, sections. */
    record Text(String markup) implements XmlContent {}
}
