#pragma once

#include <QtGlobal>

namespace ulpan {

// What QTcpSocket has no function for; -1 as the descriptor is ignored.
// Tells the peer that nothing more will come; it can still be read from.
void endSending(qintptr descriptor);
// Makes closing look like a fault to the peer, not like an end.
void resetOnClose(qintptr descriptor);
void closeDescriptor(qintptr descriptor);
// Something has arrived that was not read; false after the end of what the peer sends.
[[nodiscard]] bool hasArrived(qintptr descriptor);

} // namespace ulpan
