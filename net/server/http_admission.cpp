#include "net/server/http_admission.h"

#include <QtEndian>

#include <utility>

namespace ulpan {

namespace {

// No IPv6 host has a network number as small as an IPv4 address is.
quint64 addressKey(const QHostAddress &address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    return isIpv4 ? ipv4 : qFromBigEndian<quint64>(address.toIPv6Address().c);
}

} // namespace

HttpAdmission::Place &HttpAdmission::Place::operator=(Place &&other) noexcept
{
    if (this == &other)
        return *this;
    giveBack();
    m_admission = std::exchange(other.m_admission, nullptr);
    m_address = other.m_address;
    m_counts = std::exchange(other.m_counts, false);
    return *this;
}

void HttpAdmission::Place::vouch()
{
    if (!m_admission || !std::exchange(m_counts, false))
        return;
    const std::lock_guard lock(m_admission->m_mutex);
    m_admission->leaveAddress(m_address);
}

void HttpAdmission::Place::giveBack()
{
    vouch();
    HttpAdmission *const admission = std::exchange(m_admission, nullptr);
    if (!admission)
        return;
    const std::lock_guard lock(admission->m_mutex);
    --admission->m_count;
}

bool HttpAdmission::Place::countsFor(const QHostAddress &address) const
{
    return m_counts && m_address == addressKey(address);
}

HttpAdmission::Verdict HttpAdmission::admit(const QHostAddress &address, int addressLimit, Place &place)
{
    Place taken;
    {
        const std::lock_guard lock(m_mutex);
        if (m_count >= m_limit)
            return Verdict::Full;
        const quint64 key = addressKey(address);
        int &count = m_ofAddress[key];
        if (count >= addressLimit)
            return Verdict::TooManyOfAddress;
        ++count;
        ++m_count;
        taken.m_admission = this;
        taken.m_address = key;
        taken.m_counts = true;
    }
    place = std::move(taken);
    return Verdict::Admitted;
}

bool HttpAdmission::isCrowded() const
{
    const std::lock_guard lock(m_mutex);
    return qint64(m_count) * 5 >= qint64(m_limit) * 4;
}

void HttpAdmission::leaveAddress(quint64 address)
{
    const auto found = m_ofAddress.find(address);
    if (found != m_ofAddress.end() && --found->second <= 0)
        m_ofAddress.erase(found);
}

} // namespace ulpan
