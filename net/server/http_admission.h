#pragma once

#include <QHostAddress>

#include <mutex>
#include <unordered_map>

namespace ulpan {

// Counts the connections: all of them, and of each address those that have not shown a valid credential; of
// IPv6 a /64 is one address, because a single host has so many. Safe from any thread.
class HttpAdmission
{
public:
    enum class Verdict : quint8
    {
        Admitted,
        Full,
        TooManyOfAddress
    };
    // What a connection holds while it lasts; must not outlive the admission.
    class Place
    {
    public:
        Place() = default;
        ~Place() { giveBack(); }
        Place(Place &&other) noexcept { *this = std::move(other); }
        Place &operator=(Place &&other) noexcept;
        // The connection has shown a valid credential: its address may have another one.
        void vouch();
        void giveBack();
        // The connection has shown no valid credential.
        [[nodiscard]] bool isStrangers() const { return m_counts; }
        // It counts for that address.
        [[nodiscard]] bool countsFor(const QHostAddress &address) const;

    private:
        friend class HttpAdmission;
        HttpAdmission *m_admission = nullptr;
        quint64 m_address = 0;
        bool m_counts = false; // for its address
    };

    explicit HttpAdmission(int limit) : m_limit(limit) {}
    Q_DISABLE_COPY_MOVE(HttpAdmission)

    // Fills `place` when admitted.
    [[nodiscard]] Verdict admit(const QHostAddress &address, int addressLimit, Place &place);
    // Four fifths are taken: who is idle should make room.
    [[nodiscard]] bool isCrowded() const;

private:
    void leaveAddress(quint64 address);

    const int m_limit;
    mutable std::mutex m_mutex;
    int m_count = 0;
    std::unordered_map<quint64, int> m_ofAddress;
};

} // namespace ulpan
