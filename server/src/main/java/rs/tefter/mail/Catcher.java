package rs.tefter.mail;

import rs.tefter.platform.Time;

/** Takes the place of a mail server in a sandbox that has none: keeps the messages for their senders to look at. */
final class Catcher implements Carrier {

    private final CaughtMails caught;
    private final Time time;

    Catcher(CaughtMails caught, Time time) {
        this.caught = caught;
        this.time = time;
    }

    @Override
    public Outcome carry(LeasedMail mail, Runnable handingOver) {
        handingOver.run();
        caught.keep(mail, time.instant());
        return new Outcome.Taken();
    }
}
