package rs.tefter.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The last so many things of each company, in memory; the companies that nobody has asked about for longest are forgotten first. */
final class Recent<T> {

    private static final int MOST_COMPANIES = 32;

    private final int kept;
    private final Map<Long, Deque<T>> byCompany = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Deque<T>> eldest) {
            return size() > MOST_COMPANIES;
        }
    };

    /** @param kept of one company */
    Recent(int kept) {
        this.kept = kept;
    }

    synchronized void add(long companyId, T thing) {
        Deque<T> things = byCompany.computeIfAbsent(companyId, _ -> new ArrayDeque<>());
        things.addFirst(thing);
        if (things.size() > kept) {
            things.removeLast();
        }
    }

    /** Newest first. */
    synchronized List<T> of(long companyId) {
        return List.copyOf(byCompany.getOrDefault(companyId, new ArrayDeque<>()));
    }

    synchronized void forget(long companyId) {
        byCompany.remove(companyId);
    }

    synchronized void forgetAll() {
        byCompany.clear();
    }
}
