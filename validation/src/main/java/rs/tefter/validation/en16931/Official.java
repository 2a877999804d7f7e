package rs.tefter.validation.en16931;

import rs.tefter.validation.Layer;
import rs.tefter.validation.Rule;
import rs.tefter.validation.Severity;
import rs.tefter.validation.rules.Check;
import rs.tefter.validation.rules.Test;
import rs.tefter.validation.rules.Tests;

/** Makes rules of EN 16931 by their official ids. */
final class Official {
    private Official() {}

    static Check fatal(String id, Test test) {
        return new Check(rule(Severity.FATAL, id), test);
    }

    static Check warning(String id, Test test) {
        return new Check(rule(Severity.WARNING, id), test);
    }

    /** An element that may be given once at most. */
    static Check once(String id, String path) {
        return once(id, path, Tests.atMostOne(path));
    }

    static Check once(String id, String path, Test test) {
        return new Check(rule(Severity.FATAL, id).text("UBL-SR.once"), test, "element", path);
    }

    /** An amount with two decimals at most. */
    static Check inCents(String id, String path) {
        return inCents(id, path, Tests.inCents(path));
    }

    static Check inCents(String id, String path, Test test) {
        return new Check(rule(Severity.FATAL, id).text("BR-DEC"), test, "element", path);
    }

    static Rule rule(Severity severity, String id) {
        return Rule.format(Layer.EN16931, severity, id);
    }
}
