#pragma once

#include <QTest>

namespace ulpan::tests {

// One test class of this executable. Its name on the command line is its file's stem without "_test".
struct TestEntry
{
    const char *className;
    const char *file;
    int (*run)(const QStringList &arguments);
};

// Adds an entry to the list that main() chooses from; made by ULPAN_TEST before main() begins.
class TestRegistration
{
public:
    explicit TestRegistration(const TestEntry &entry);
};

template<class Test> int runTest(const QStringList &arguments)
{
    Test test;
    return QTest::qExec(&test, arguments);
}

} // namespace ulpan::tests

// Once a file, after the class.
#define ULPAN_TEST(Class)                                                                                    \
    [[maybe_unused]] static const ::ulpan::tests::TestRegistration registered##Class(                        \
        {#Class, __FILE__, &::ulpan::tests::runTest<Class>});
